using System.Collections.Concurrent;

namespace MatonTwilio.Commands;

/// <summary>What a column of a row is for, by its name. Case, spaces, dashes and other signs in the name do not count.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Rank">Its place among the columns for the same purpose; the lowest is taken first.</param>
/// <param name="IsWeak">Whether the name is used for other things as well.</param>
internal readonly record struct ColumnName(ColumnPurpose Purpose, int Rank, bool IsWeak)
{
    // In the order in which they are taken. Phone2 comes after Phone and Phone1; Google's contacts have Phone 1 - Value.
    private static readonly string[] Recipients =
    [
        "To", "ToNumber", "Recipient", "RecipientNumber",
        "Mobile", "MobilePhone", "MobileNumber", "MobilePhoneNumber", "MobileNo", "Cell", "CellPhone", "CellNumber", "CellPhoneNumber",
        "PhoneNumber", "Phone", "PhoneNo", "Telephone", "TelephoneNumber", "Tel", "ContactNumber", "ContactPhone", "PrimaryPhone",
        WeakRecipient,
    ];

    private static readonly string[] Bodies = ["Body", "MessageBody", "Message", "MessageText", "Text"];

    private static readonly string[] Media = ["MediaUrl", "MediaUrls", "Media"];

    private const string WeakRecipient = "Number";

    /// <summary>The names that an error shows.</summary>
    public static IReadOnlyList<string> Examples { get; } = ["To", "Mobile", "Phone", "PhoneNumber", "Telephone", "Cell"];

    // Files have few columns, and the same ones in every row.
    private const int MostKnown = 1000;
    private static readonly ConcurrentDictionary<string, ColumnName> Known = new(StringComparer.Ordinal);

    /// <summary>What a column is for.</summary>
    /// <param name="name">The column's name.</param>
    public static ColumnName Of(string name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = Find(name);
        if (Known.Count < MostKnown)
        {
            Known.TryAdd(name, found);
        }

        return found;
    }

    private static ColumnName Find(string name)
    {
        var bare = string.Concat(name.Where(char.IsLetterOrDigit));
        var place = 0;
        if (bare.EndsWith("Value", StringComparison.OrdinalIgnoreCase) && bare.Length > 6 && char.IsAsciiDigit(bare[^6]))
        {
            bare = bare[..^5];
        }

        if (bare.Length > 1 && char.IsAsciiDigit(bare[^1]) && char.IsLetter(bare[^2]))
        {
            place = bare[^1] - '0';
            bare = bare[..^1];
        }

        return Find(Recipients, ColumnPurpose.Recipient, bare, place)
            ?? (place == 0 ? Find(Bodies, ColumnPurpose.Body, bare, place) ?? Find(Media, ColumnPurpose.Media, bare, place) : null)
            ?? default;
    }

    private static ColumnName? Find(string[] names, ColumnPurpose purpose, string bare, int place)
    {
        var index = Array.FindIndex(names, name => name.Equals(bare, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : new ColumnName(purpose, (index * 10) + place, names[index] == WeakRecipient);
    }
}

/// <summary>What a column is for.</summary>
internal enum ColumnPurpose
{
    /// <summary>A column with another purpose.</summary>
    None,

    /// <summary>Whom to reach.</summary>
    Recipient,

    /// <summary>The text to send.</summary>
    Body,

    /// <summary>The addresses of media files to send.</summary>
    Media,
}

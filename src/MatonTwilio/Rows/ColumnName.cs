using System.Collections.Concurrent;

namespace MatonTwilio.Commands;

/// <summary>The purpose of a column, recognized by its name. Case, spaces, dashes and other signs in the name do not count.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Rank">The column's place among the columns with the same purpose. The lowest is used first.</param>
/// <param name="IsWeak">Whether the name is also common for other purposes.</param>
internal readonly record struct ColumnName(ColumnPurpose Purpose, int Rank, bool IsWeak)
{
    // In order of preference. Phone2 comes after Phone and Phone1. Google's contacts have a column Phone 1 - Value.
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

    // Files have few columns, which are the same in every row.
    private const int MostKnown = 1000;
    private static readonly ConcurrentDictionary<string, ColumnName> Known = new(StringComparer.Ordinal);

    /// <summary>Finds the purpose of a column.</summary>
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

/// <summary>The purpose of a column.</summary>
internal enum ColumnPurpose
{
    /// <summary>A column with another purpose.</summary>
    None,

    /// <summary>The recipient.</summary>
    Recipient,

    /// <summary>The message body.</summary>
    Body,

    /// <summary>The URLs of media files to send.</summary>
    Media,
}

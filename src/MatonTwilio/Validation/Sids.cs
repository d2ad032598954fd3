namespace MatonTwilio.Commands;

/// <summary>Twilio's ids: two letters for the kind of resource and 32 hexadecimal digits.</summary>
internal static class Sids
{
    private const int Length = 34;

    public static bool IsValid(string? sid, IReadOnlyList<string> prefixes) => sid is not null && IsAny(sid) && prefixes.Contains(sid[..2]);

    /// <summary>Whether it is a SID, of whichever kind.</summary>
    public static bool IsAny(string text) => text.Length == Length && text.Take(2).All(char.IsAsciiLetterUpper) && text.Skip(2).All(char.IsAsciiHexDigit);

    /// <summary>Whether it looks like a SID, but is of another kind or cut off: it is not the name of anything.</summary>
    public static bool IsMalformed(string text, IReadOnlyList<string> prefixes)
        => text.Length > 2 && text.Skip(2).All(char.IsAsciiHexDigit) && (prefixes.Contains(text[..2]) || IsAny(text));

    public static string Explain(string? sid, IReadOnlyList<string> prefixes)
        => $"'{DisplayText.Visible(sid)}' is not a SID of this kind. Expected {string.Join(" or ", prefixes)} and 32 hexadecimal digits.";
}

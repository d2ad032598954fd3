namespace MatonTwilio.Commands;

/// <summary>Twilio's IDs: two letters for the kind of resource and 32 hexadecimal digits.</summary>
internal static class Sids
{
    private const int Length = 34;

    public static bool IsValid(string? sid, IReadOnlyList<string> prefixes) => sid is not null && IsAny(sid) && prefixes.Contains(sid[..2]);

    /// <summary>Whether a text is a SID of any kind.</summary>
    public static bool IsAny(string text) => text.Length == Length && text.Take(2).All(char.IsAsciiLetterUpper) && text.Skip(2).All(char.IsAsciiHexDigit);

    /// <summary>Whether a text has the format of a SID, but is of another type or incomplete. It is not treated as a name.</summary>
    public static bool IsMalformed(string text, IReadOnlyList<string> prefixes)
        => text.Length > 2 && text.Skip(2).All(char.IsAsciiHexDigit) && (prefixes.Contains(text[..2]) || IsAny(text));

    /// <summary>Whether a text can be a name in a path in place of a SID, and cannot change the rest of the path.</summary>
    public static bool CanBeName(string text, IReadOnlyList<string> prefixes)
        => !string.IsNullOrWhiteSpace(text) && text is not ("." or "..") && !text.Any(static letter => letter == '/' || char.IsControl(letter)) && !IsMalformed(text, prefixes);

    public static string Explain(string? sid, IReadOnlyList<string> prefixes)
        => $"'{DisplayText.Visible(sid)}' is not {SidKinds.Of(prefixes)} SID. {Form(prefixes)}";

    /// <summary>The error message for a text that is neither a SID nor a name.</summary>
    public static string ExplainName(string? sid, IReadOnlyList<string> prefixes)
        => $"'{DisplayText.Visible(sid)}' is neither {SidKinds.Of(prefixes)} SID nor a name. {Form(prefixes)} A name has no slashes and no control characters.";

    /// <summary>The error message for a text that is neither a SID nor a phone number. Any text can be the name of the other records that have names.</summary>
    public static string ExplainNumber(string? sid, IReadOnlyList<string> prefixes)
        => $"'{DisplayText.Visible(sid)}' is neither {SidKinds.Of(prefixes)} SID nor a number in E.164 format, such as +14155550100. {Form(prefixes)}";

    private static string Form(IReadOnlyList<string> prefixes)
    {
        var kind = SidKinds.Of(prefixes);
        return $"{char.ToUpperInvariant(kind[0])}{kind[1..]} SID is {string.Join(" or ", prefixes)} and 32 hexadecimal digits.";
    }
}

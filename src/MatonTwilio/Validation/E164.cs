namespace MatonTwilio.Commands;

/// <summary>The formats of addresses that are used unchanged.</summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-e164"/>
internal static class E164
{
    /// <summary>Whether a text is a number in E.164 format, such as +14155550100.</summary>
    public static bool IsE164(string? text)
        => text is ['+', >= '1' and <= '9', ..] && text.Length is >= 8 and <= 16 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a text is a short code: 3 to 8 digits.</summary>
    public static bool IsShortCode(string text) => text.Length is >= 3 and <= 8 && text.All(char.IsAsciiDigit);

    /// <summary>Whether a text can be the name of a sender or a caller: at least one letter, digits, and a few signs.</summary>
    /// <param name="text">The name.</param>
    /// <param name="longest">The maximum number of characters.</param>
    public static bool IsName(string text, int longest)
        => text.Length >= 1 && text.Length <= longest
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '+' or '-' or '_' or '&' or '.')
            && text.Any(char.IsAsciiLetter);
}

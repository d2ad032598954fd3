namespace MatonTwilio.Commands;

/// <summary>What Twilio takes as the address of a person or of a sender.</summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-e164"/>
internal static class E164
{
    /// <summary>Whether it is a number in E.164 form, such as +14155550100.</summary>
    public static bool IsE164(string? text)
        => text is ['+', >= '1' and <= '9', ..] && text.Length is >= 8 and <= 16 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a message can be addressed to it: a number, or a channel's address such as whatsapp:+14155550100.</summary>
    public static bool IsRecipient(string? text) => IsE164(text) || IsChannelAddress(text);

    /// <summary>
    /// Whether messages can come from it: a number, a channel's address, a short code of 3 to 8 digits, or an alphanumeric
    /// sender of up to 11 characters with at least one letter.
    /// </summary>
    public static bool IsSender(string? text) => IsRecipient(text) || IsShortCode(text) || IsAlphanumericSender(text);

    /// <summary>Whether it can be a number as people write it: digits, and what stands between them.</summary>
    public static bool MayBeWritten(string? text)
        => text?.Count(char.IsDigit) >= 3 && text.All(static c => char.IsDigit(c) || char.IsWhiteSpace(c) || char.IsPunctuation(c) || c == '+');

    public static string Explain(string? text) => string.IsNullOrEmpty(text)
        ? "There is no phone number. It takes one in E.164 form, such as +14155550100."
        : $"'{DisplayText.Visible(text)}' is not a phone number in E.164 form: a plus sign, the country code and the number, without spaces or dashes, such as +14155550100.";

    // What could drive the terminal is no address: it is shown as it is in questions, errors and tables.
    private static bool IsChannelAddress(string? text)
        => text is not null && text.IndexOf(':') is > 0 and var colon && colon < text.Length - 1 && !text.Any(char.IsWhiteSpace) && DisplayText.Visible(text) == text;

    private static bool IsShortCode(string? text) => text is { Length: >= 3 and <= 8 } && text.All(char.IsAsciiDigit);

    private static bool IsAlphanumericSender(string? text)
        => text is { Length: >= 1 and <= 11 } && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '+' or '-' or '_' or '&' or '.') && text.Any(char.IsAsciiLetter);
}

namespace MatonTwilio;

/// <summary>How a text travels as an SMS, and so what it costs: Twilio charges by the segment.</summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-sms-character-limit"/>
public sealed class TwilioSmsMeasure
{
    /// <summary>GSM-7, where its alphabet has every character of the text; else UCS-2.</summary>
    public required string Encoding { get; init; }

    /// <summary>How many segments it is sent in: one holds 160 characters in GSM-7 and 70 in UCS-2; of several, each holds 153 and 67.</summary>
    public required int Segments { get; init; }

    /// <summary>
    /// Its length as the encoding counts: in GSM-7 a character counts one, and one of the extension table, such as €, two; in UCS-2 a
    /// UTF-16 code unit counts one, so that an emoji counts two or more.
    /// </summary>
    public required int Characters { get; init; }

    /// <summary>How many more characters, counted in the same way, the last segment has room for.</summary>
    public required int CharactersLeft { get; init; }

    /// <summary>
    /// The characters for which it is UCS-2, each once, in the order of the text; empty in GSM-7. A letter with its combining marks, or an
    /// emoji of several parts, is one of them.
    /// </summary>
    public required TextList NonGsmCharacters { get; init; }

    /// <summary>The text that was measured; with smart encoding, the one that Twilio makes of it.</summary>
    public required string Body { get; init; }

    /// <summary>The figures in a line.</summary>
    /// <returns>Such as <c>GSM-7, 1 segment, 12 characters, 148 left</c>.</returns>
    public override string ToString()
    {
        var cause = NonGsmCharacters.Count == 0 ? "" : $" for {string.Join(' ', NonGsmCharacters.Take(5))}{(NonGsmCharacters.Count > 5 ? " ..." : "")}";
        return $"{Encoding}{cause}, {Count(Segments, "segment")}, {Count(Characters, "character")}, {CharactersLeft} left";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

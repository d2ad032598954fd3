namespace MatonTwilio;

/// <summary>The encoding and segments of a text as an SMS, which determine its cost, because Twilio charges for each segment.</summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-sms-character-limit"/>
public sealed class TwilioSmsMeasure
{
    /// <summary>GSM-7 if its alphabet contains all characters of the text; otherwise UCS-2.</summary>
    public required string Encoding { get; init; }

    /// <summary>The number of segments. A single segment has 160 characters in GSM-7 and 70 in UCS-2; each of several has 153 and 67.</summary>
    public required int Segments { get; init; }

    /// <summary>
    /// The length in characters of the encoding. In GSM-7, a character counts as one, and one of the extension table, such as €, as two. In UCS-2, a
    /// UTF-16 code unit counts as one, so an emoji counts as two or more.
    /// </summary>
    public required int Characters { get; init; }

    /// <summary>The number of further characters, counted in the same way, for which the last segment has room.</summary>
    public required int CharactersLeft { get; init; }

    /// <summary>
    /// The characters that require UCS-2, each once, in the order of the text; empty in GSM-7. A letter with its combining marks, or an
    /// emoji of several parts, is one character.
    /// </summary>
    public required TextList NonGsmCharacters { get; init; }

    /// <summary>The text that was counted; with smart encoding, the text after it.</summary>
    public required string Body { get; init; }

    /// <summary>The figures in one line.</summary>
    /// <returns>A text such as <c>GSM-7, 1 segment, 12 characters, 148 left</c>.</returns>
    public override string ToString()
    {
        var cause = NonGsmCharacters.Count == 0 ? "" : $" for {string.Join(' ', NonGsmCharacters.Take(5))}{(NonGsmCharacters.Count > 5 ? " ..." : "")}";
        return $"{Encoding}{cause}, {Count(Segments, "segment")}, {Count(Characters, "character")}, {CharactersLeft} left";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

using System.Globalization;

namespace MatonTwilio;

/// <summary>Counts the segments of a text as an SMS, for both the cmdlets and the sandbox.</summary>
/// <remarks>
/// Like Twilio's own calculator (npm <c>sms-segments-calculator</c>), it never splits a visible character between two segments: a surrogate pair,
/// an emoji with its skin color, a letter with its accent. The runtime's Unicode version decides what such a character is. The calculator's version is
/// older and splits some newer ones.
/// </remarks>
internal static class SmsMeter
{
    /// <summary>Counts the segments of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="smartEncoded">Whether Twilio first replaces characters by similar ones of GSM-7.</param>
    public static TwilioSmsMeasure Measure(string text, bool smartEncoded = false)
    {
        var body = smartEncoded ? SmartEncoding.Apply(text) : text;
        return body.All(GsmAlphabet.Holds) ? InGsm(body) : InUcs2(body);
    }

    private static TwilioSmsMeasure InGsm(string body)
    {
        var sizes = body.Select(GsmAlphabet.Septets).ToList();
        var (segments, left) = Fill(sizes, alone: 160, joined: 153);
        return new()
        {
            Encoding = "GSM-7",
            Segments = segments,
            Characters = sizes.Sum(),
            CharactersLeft = left,
            NonGsmCharacters = new([]),
            Body = body,
        };
    }

    private static TwilioSmsMeasure InUcs2(string body)
    {
        const int joined = 67;
        var characters = SeenCharacters(body).ToList();

        // A character with more marks than a segment has room for must be split.
        var parts = characters.SelectMany(static seen => seen.Length <= joined ? [seen] : seen.EnumerateRunes().Select(static rune => rune.ToString()));
        var (segments, left) = Fill([.. parts.Select(static part => part.Length)], alone: 70, joined);
        return new()
        {
            Encoding = "UCS-2",
            Segments = segments,
            Characters = body.Length,
            CharactersLeft = left,
            NonGsmCharacters = new([.. characters.Where(static seen => seen.Length > 1 || !GsmAlphabet.Holds(seen[0])).Distinct()]),
            Body = body,
        };
    }

    // The visible characters of a text. A CR and an LF are two characters in an SMS, and half of a surrogate pair is one.
    private static IEnumerable<string> SeenCharacters(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var isAlone = text[start] == '\r' || (char.IsSurrogate(text[start]) && !char.IsSurrogatePair(text, start));
            var length = isAlone ? 1 : StringInfo.GetNextTextElementLength(text, start);
            yield return text.Substring(start, length);
            start += length;
        }
    }

    // Each of several segments has a header, and so less room than a single segment.
    private static (int Segments, int Left) Fill(IReadOnlyList<int> sizes, int alone, int joined)
    {
        var total = sizes.Sum();
        if (total <= alone)
        {
            return (1, alone - total);
        }

        var (segments, left) = (1, joined);
        foreach (var size in sizes)
        {
            if (size > left)
            {
                segments++;
                left = joined;
            }

            left -= size;
        }

        return (segments, left);
    }
}

using System.Globalization;

namespace MatonTwilio;

/// <summary>Finds how a text travels as an SMS: the one place that knows, for the cmdlets and for the sandbox.</summary>
/// <remarks>
/// As Twilio's own calculator does (npm <c>sms-segments-calculator</c>), it puts no part of what a person sees as one character into the next
/// segment: neither half a surrogate pair, nor an emoji without its skin color, nor a letter without its accent. What such a character is, the
/// runtime's Unicode version says; the calculator's is older, and takes some that came later apart.
/// </remarks>
internal static class SmsMeter
{
    /// <summary>Measures a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="smartEncoded">Whether Twilio replaces what has a likeness in GSM-7 first.</param>
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

        // More marks than a segment holds must be taken apart somewhere.
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

    // What a person sees as one character. A line's end is two for an SMS, and half a surrogate pair stands for itself.
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

    // Segments that belong together each carry a header, and so hold less than one alone.
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

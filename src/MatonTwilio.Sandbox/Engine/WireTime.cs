using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>Formats and reads times of the API.</summary>
internal static class WireTime
{
    /// <summary><c>Mon, 09 Feb 2026 20:19:55 +0000</c>, as in Twilio's responses.</summary>
    public static string Rfc2822(DateTimeOffset time)
    {
        // "r" is fast. It ends with GMT, where Twilio has an offset.
        var text = time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
        return string.Concat(text.AsSpan(0, text.Length - "GMT".Length), "+0000");
    }

    /// <summary><c>2026-02-09T20:19:55.123456Z</c>, as in the gateway's responses about connections.</summary>
    public static string Iso8601(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO 8601 date-time; without a zone it is UTC.</summary>
    public static bool TryParseIso(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 19 && text[10] == 'T' && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}

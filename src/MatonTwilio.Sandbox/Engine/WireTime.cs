using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>Times as they look on the wire.</summary>
internal static class WireTime
{
    /// <summary><c>Mon, 09 Feb 2026 20:19:55 +0000</c>, as in Twilio's answers.</summary>
    public static string Rfc2822(DateTimeOffset time)
    {
        // "r" is the fast way, with GMT at the end where Twilio has an offset.
        var text = time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
        return string.Concat(text.AsSpan(0, text.Length - "GMT".Length), "+0000");
    }

    /// <summary><c>2026-02-09T20:19:55.123456Z</c>, as in the gateway's responses about connections.</summary>
    public static string Iso8601(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO 8601 date-time; one that names no zone is UTC.</summary>
    public static bool TryParseIso(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 19 && text[10] == 'T' && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}

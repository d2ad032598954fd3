using System.Globalization;
using System.Text;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads times, which Twilio sends in RFC 2822 format and the gateway in ISO 8601 format, as UTC.</summary>
internal sealed class TimeConverter : LenientConverter<DateTimeOffset>
{
    // Each message has three times, and the general parser took most of the time of reading them. Twilio's format is therefore read by position.
    private const int DayAt = 5;
    private const int MonthAt = 8;
    private const int YearAt = 12;
    private const int HourAt = 17;
    private const int MinuteAt = 20;
    private const int SecondAt = 23;

    private static ReadOnlySpan<byte> Weekdays => "SunMonTueWedThuFriSat"u8;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    protected override DateTimeOffset? Parse(ReadOnlySpan<byte> text)
        => ParseTwilios(text)
            ?? (DateTimeOffset.TryParse(
                Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value) ? value : null);

    // "Mon, 09 Feb 2026 20:19:55 +0000" and nothing else; the general parser reads all other formats.
    private static DateTimeOffset? ParseTwilios(ReadOnlySpan<byte> text)
    {
        if (text.Length != 31 || !text[25..].SequenceEqual(" +0000"u8)
            || text[3] != ',' || text[4] != ' ' || text[7] != ' ' || text[11] != ' ' || text[16] != ' ' || text[19] != ':' || text[22] != ':')
        {
            return null;
        }

        var month = PlaceOf(text.Slice(MonthAt, 3), Months) + 1;
        var year = (TwoDigits(text, YearAt) * 100) + TwoDigits(text, YearAt + 2);
        var (day, hour, minute, second) = (TwoDigits(text, DayAt), TwoDigits(text, HourAt), TwoDigits(text, MinuteAt), TwoDigits(text, SecondAt));
        if (month == 0 || year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month) || (uint)hour > 23 || (uint)minute > 59 || (uint)second > 59)
        {
            return null;
        }

        var time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return PlaceOf(text[..3], Weekdays) == (int)time.DayOfWeek ? time : null;
    }

    // If one of them is not a digit, the result is so negative that the other digits cannot make the sum valid.
    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens > 9 || (uint)ones > 9 ? -10_000 : (tens * 10) + ones;
    }

    // The index of the three-letter name; -1 if it is not in the list.
    private static int PlaceOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> names)
    {
        for (var at = 0; at < names.Length; at += 3)
        {
            if (names.Slice(at, 3).SequenceEqual(name))
            {
                return at / 3;
            }
        }

        return -1;
    }
}

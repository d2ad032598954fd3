using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>The range of a time in a filter: a day covers the whole day, a date-time its second.</summary>
internal readonly record struct TimeRange(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Whether it is a whole day.</summary>
    public bool IsDay => End - Start == TimeSpan.FromDays(1);

    public static TimeRange Parse(string parameter, string value)
    {
        if (DateTimeOffset.TryParseExact(
            value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
        {
            return new(day, day.AddDays(1));
        }

        if (!WireTime.TryParseIso(value, out var time))
        {
            throw TwilioError.InvalidParameter(parameter, value);
        }

        DateTimeOffset second = new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return new(second, second.AddSeconds(1));
    }
}

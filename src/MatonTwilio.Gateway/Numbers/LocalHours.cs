using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MatonTwilio.Gateway.Numbers;

/// <summary>The hours of a day in which a recipient may be reached, in the recipient's local time, such as 08:00-21:00. They may include midnight: 20:00-02:00.</summary>
public sealed class LocalHours
{
    // The offsets of all time zones are multiples of 15 minutes.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    // One day, and another for changes of the clock.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    private readonly TimeSpan _from;
    private readonly TimeSpan _to;

    private LocalHours(TimeSpan from, TimeSpan to) => (_from, _to) = (from, to);

    /// <summary>All hours.</summary>
    public static LocalHours WholeDay { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>Parses the hours.</summary>
    /// <param name="text">Two times of day with a hyphen between them. The second may be 24:00.</param>
    /// <param name="hours">The hours; null if the text is not valid.</param>
    /// <returns>Whether the text is valid.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LocalHours? hours)
    {
        hours = text?.Split('-') is [var from, var to] && TryParseTime(from, out var start) && TryParseTime(to, out var end) && start != end && start < TimeSpan.FromDays(1)
            ? new LocalHours(start, end)
            : null;
        return hours is not null;
    }

    /// <summary>Whether a time is within the hours in each of the time zones.</summary>
    /// <param name="zones">IANA names of time zones.</param>
    /// <param name="time">The time.</param>
    /// <returns>
    /// True also if there is no zone, because the time cannot be checked. False if this machine knows none of the zones, because the local time is unknown and the
    /// recipient must not be reached.
    /// </returns>
    public bool Include(IReadOnlyCollection<string> zones, DateTimeOffset time)
    {
        var known = Find(zones);
        return (known.Count > 0 || zones.Count == 0) && known.TrueForAll(zone => Includes(zone, time));
    }

    /// <summary>The next time that is within the hours in each of the time zones.</summary>
    /// <param name="zones">IANA names of time zones.</param>
    /// <param name="time">The time after which to search.</param>
    /// <returns>The time, on a quarter of an hour; null if no time within two days is within the hours in all zones.</returns>
    public DateTimeOffset? Next(IEnumerable<string> zones, DateTimeOffset time)
    {
        var known = Find(zones);
        if (known.Count == 0)
        {
            return null;
        }

        var start = new DateTimeOffset(time.UtcTicks - (time.UtcTicks % Step.Ticks), TimeSpan.Zero);
        for (var next = start + Step; next - time <= Longest; next += Step)
        {
            if (known.TrueForAll(zone => Includes(zone, next)))
            {
                return next;
            }
        }

        return null;
    }

    private static List<TimeZoneInfo> Find(IEnumerable<string> zones)
        => [.. zones.Select(static name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null).OfType<TimeZoneInfo>()];

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        if (text.Trim() == "24:00")
        {
            time = TimeSpan.FromDays(1);
            return true;
        }

        return TimeSpan.TryParseExact(text.Trim(), [@"h\:mm", @"hh\:mm"], CultureInfo.InvariantCulture, out time);
    }

    private bool Includes(TimeZoneInfo zone, DateTimeOffset time)
    {
        var clock = TimeZoneInfo.ConvertTime(time, zone).TimeOfDay;
        return _from < _to ? clock >= _from && clock < _to : clock >= _from || clock < _to;
    }
}

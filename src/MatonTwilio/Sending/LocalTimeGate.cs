using System.Globalization;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Commands;

/// <summary>Holds back recipients for whom it is not the time of day, and knows how many and when the next can be reached.</summary>
/// <param name="hours">The time of day.</param>
/// <param name="text">The same as it was given.</param>
/// <param name="time">The clock.</param>
internal sealed class LocalTimeGate(LocalHours hours, string text, TimeProvider time)
{
    private int _held;
    private DateTimeOffset? _next;

    /// <summary>Whether a recipient must wait. A number may be in several time zones: it must be the time in all of them.</summary>
    public bool Holds(string recipient)
    {
        var number = recipient[(recipient.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (zones, now) = (E164.IsE164(number) ? NumberPlan.TimeZonesOf(number) : [], time.GetUtcNow());
        if (hours.Include(zones, now))
        {
            return false;
        }

        _held++;
        var next = hours.Next(zones, now);
        _next = _next is null || next < _next ? next ?? _next : _next;
        return true;
    }

    /// <summary>What to say at the end; null where nobody was held back.</summary>
    public string? Warning()
    {
        if (_held == 0)
        {
            return null;
        }

        var next = _next is { } known ? $"The next can be reached at {ViewText.Time(known)}" : "There is no time at which it is that time in all of their time zones";
        var held = string.Create(CultureInfo.InvariantCulture, $"{_held} {(_held == 1 ? "recipient was" : "recipients were")}");
        return $"{held} left pending, because it is not {text} where they are. {next}. The same command with -Journal reaches them then.";
    }
}

using System.Globalization;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Commands;

/// <summary>
/// Decides when recipients can be reached, by their local time. If a number can be in several time zones, all of them must be inside the hours. It counts the
/// recipients that are left pending, and those whose time zone is unknown.
/// </summary>
/// <param name="hours">The hours in which recipients may be reached.</param>
/// <param name="text">The hours as they were typed.</param>
internal sealed class LocalTimeGate(LocalHours hours, string text)
{
    private readonly CountedRecipients _unknown = new();
    private int _left;
    private DateTimeOffset? _next;

    /// <summary>Whether a recipient can be reached at a time; also true if no time zone is known, which the end of the command reports.</summary>
    public bool Allows(string recipient, DateTimeOffset at)
    {
        var zones = ZonesOf(recipient);
        if (zones.Length == 0)
        {
            _unknown.Add(recipient);
        }

        return hours.Include(zones, at);
    }

    /// <summary>The next time at which a recipient can be reached; null if there is no such time.</summary>
    public DateTimeOffset? Next(string recipient, DateTimeOffset from) => hours.Next(ZonesOf(recipient), from);

    /// <summary>Counts a recipient that is left pending.</summary>
    /// <param name="next">The next time at which the recipient can be reached; null if there is no such time.</param>
    public void Leave(DateTimeOffset? next)
    {
        _left++;
        _next = _next is null || next < _next ? next : _next;
    }

    /// <summary>The warnings at the end.</summary>
    /// <param name="isWhatIf">Whether nothing is sent.</param>
    public IEnumerable<string> Warnings(bool isWhatIf)
    {
        if (_left > 0)
        {
            var next = _next is { } known ? $"The next can be reached at {ViewText.Time(known)}" : "Their time zones have no common time inside these hours";
            var left = string.Create(CultureInfo.InvariantCulture, $"{_left} {(_left == 1 ? "recipient was" : "recipients were")}");
            yield return $"{left} left pending, because their local time is outside {text}. {next}. Run the same command with -Journal then.";
        }

        if (_unknown.Count > 0)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{_unknown.Count} {(_unknown.Count == 1 ? "number" : "numbers")}");
            var verb = isWhatIf ? "would not hold" : "did not hold";
            yield return $"The time zone of {count} is unknown, so -LocalTime {verb} them back: {_unknown.Names}.";
        }
    }

    private static string[] ZonesOf(string recipient)
    {
        var number = recipient[(recipient.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return E164.IsE164(number) ? NumberPlan.TimeZonesOf(number) : [];
    }
}

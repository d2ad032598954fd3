using System.Globalization;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>A time by which a list is filtered, and how the server compares it.</summary>
/// <param name="Field">The filter's name. With <c>&gt;</c> it means at or after, with <c>&lt;</c> at or before.</param>
/// <param name="TimeOf">A record's time.</param>
/// <param name="ByDay">Whether the server accepts days only.</param>
internal sealed record TimeFilter<T>(string Field, Func<T, DateTimeOffset?> TimeOf, bool ByDay = false)
{
    private string After => Field + ">";

    private string Before => Field + "<";

    /// <summary>The range of time of a filter; null for an end that is open.</summary>
    public (DateTimeOffset? Oldest, DateTimeOffset? Newest) In(RequestFields filter) => (Read(filter.Find(After)), Read(filter.Find(Before)));

    /// <summary>Whether a record is within a range, to the second. A record whose time cannot be read is included.</summary>
    public bool Holds((DateTimeOffset? Oldest, DateTimeOffset? Newest) stretch, T record)
        => TimeOf(record)?.ToUnixTimeSeconds() is not { } second
            || !(second < stretch.Oldest?.ToUnixTimeSeconds() || second > stretch.Newest?.ToUnixTimeSeconds());

    /// <summary>
    /// The filter for the request, which asks for more, because Twilio's pages differ: the newest time is included, or excluded, or, for a day, stands for the midnight
    /// at which the day begins.
    /// </summary>
    /// <param name="filter">The filter.</param>
    /// <param name="untilNow">A newest time from this time on excludes no existing record, so it is left out of the request.</param>
    public RequestFields Widen(RequestFields filter, DateTimeOffset untilNow)
    {
        var (oldest, newest) = In(filter);
        var widened = filter;
        if (newest is { } end)
        {
            widened = filter.Without(Before);
            if (end < untilNow)
            {
                widened.Add(Before, ByDay ? (object)end.UtcDateTime.Date.AddDays(1) : end.AddSeconds(1));
            }
        }

        return ByDay && oldest is { } start ? widened.Without(After).Add(After, start.UtcDateTime.Date) : widened;
    }

    /// <summary>The newest day, if the first page has no record of it within the filter; null if it has one, or there is no such day.</summary>
    public NewestDay<T>? Unseen(RequestFields filter, RequestFields asked, List<T> first)
    {
        if (ByDay || In(filter).Newest is not { } newest || asked.Find(Before) is null)
        {
            return null;
        }

        var midnight = new DateTimeOffset(newest.UtcDateTime.Date, TimeSpan.Zero);
        RequestFields Until(DateTimeOffset time) => asked.Without(Before).Add(Before, time);
        var day = new NewestDay<T>(Until(midnight.AddDays(1)), Until(midnight.AddDays(1).AddSeconds(-1)), TimeOf, midnight);
        return (newest == midnight ? day.IsIn(first) : day.IsBegunIn(first)) ? null : day;
    }

    private static DateTimeOffset? Read(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

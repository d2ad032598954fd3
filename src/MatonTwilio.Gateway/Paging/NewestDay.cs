using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>
/// The day of the newest time of a filter, if the first page has no record of that day. A server that compares dates only leaves out the whole day, or all of it
/// except midnight.
/// </summary>
/// <param name="Whole">The filter that returns the day from any server: everything until the next midnight.</param>
/// <param name="ToItsLastSecond">The filter that returns the day only from a server that compares times.</param>
/// <param name="TimeOf">A record's time.</param>
/// <param name="Midnight">The beginning of the day.</param>
internal sealed record NewestDay<T>(RequestFields Whole, RequestFields ToItsLastSecond, Func<T, DateTimeOffset?> TimeOf, DateTimeOffset Midnight)
{
    /// <summary>Whether there is a record of the day.</summary>
    public bool IsIn(List<T> records) => records.Exists(record => TimeOf(record) >= Midnight);

    /// <summary>Whether there is a record of the day, later than its midnight.</summary>
    public bool IsBegunIn(List<T> records) => records.Exists(record => TimeOf(record) > Midnight);
}

using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>
/// The day of the newest time that a list is asked for, where its first page shows nothing of it: a server that looks at dates alone leaves that day
/// out, or all of it but its midnight.
/// </summary>
/// <param name="Whole">What to ask for the day in any case: everything until the next midnight.</param>
/// <param name="ToItsLastSecond">What shows the day too, if the server knows times.</param>
/// <param name="TimeOf">A record's time.</param>
/// <param name="Midnight">When the day begins.</param>
internal sealed record NewestDay<T>(RequestFields Whole, RequestFields ToItsLastSecond, Func<T, DateTimeOffset?> TimeOf, DateTimeOffset Midnight)
{
    /// <summary>Whether there is a record of the day.</summary>
    public bool IsIn(List<T> records) => records.Exists(record => TimeOf(record) >= Midnight);

    /// <summary>Whether there is a record of the day, later than its midnight.</summary>
    public bool IsBegunIn(List<T> records) => records.Exists(record => TimeOf(record) > Midnight);
}

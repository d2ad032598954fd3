using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>The times by which a list is filtered. The request asks the server for more than that, and the surplus records are left out here.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <param name="filters">The times by which the list is filtered.</param>
/// <param name="filter">The filter as it was specified.</param>
/// <param name="now">The current time.</param>
internal sealed class TimeBounds<T>(IReadOnlyList<TimeFilter<T>> filters, RequestFields filter, DateTimeOffset now)
{
    // Allows for a difference between this machine's clock and the server's.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    private readonly List<Bound> _bounds = [.. filters.Select(one => new Bound(one, one.In(filter))).Where(static one => one.Stretch is not (null, null))];

    /// <summary>The filter for the request.</summary>
    public RequestFields Asked { get; } = filters.Aggregate(filter, (asked, one) => one.Widen(asked, now - Slack));

    /// <summary>Whether a record belongs to the list; null if all do.</summary>
    public Predicate<T>? Belongs => _bounds.Count == 0 ? null : record => _bounds.TrueForAll(one => one.Filter.Holds(one.Stretch, record));

    /// <summary>The newest day, if the first page has no record of it; null if no further request is necessary.</summary>
    public NewestDay<T>? Unseen(RequestFields asked, List<T> first)
        => _bounds.Select(one => one.Filter.Unseen(filter, asked, first)).FirstOrDefault(static day => day is not null);

    // A class, because no image of the framework holds code for lists of tuples.
    private sealed record Bound(TimeFilter<T> Filter, (DateTimeOffset? Oldest, DateTimeOffset? Newest) Stretch);
}

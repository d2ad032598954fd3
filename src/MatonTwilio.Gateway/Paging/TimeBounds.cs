using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>The times that a list is asked for: more than them is asked of the server, and what is more is left out here.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="filters">The times by which the list is filtered.</param>
/// <param name="filter">What is asked for.</param>
/// <param name="now">The time.</param>
internal sealed class TimeBounds<T>(IReadOnlyList<TimeFilter<T>> filters, RequestFields filter, DateTimeOffset now)
{
    // Clocks differ.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    private readonly List<(TimeFilter<T> Filter, (DateTimeOffset? Oldest, DateTimeOffset? Newest) Stretch)> _bounds =
        [.. filters.Select(one => (Filter: one, Stretch: one.In(filter))).Where(static one => one.Stretch is not (null, null))];

    /// <summary>The filter as the server is asked.</summary>
    public RequestFields Asked { get; } = filters.Aggregate(filter, (asked, one) => one.Widen(asked, now - Slack));

    /// <summary>Whether a record belongs to the list; null where every one does.</summary>
    public Predicate<T>? Belongs => _bounds.Count == 0 ? null : record => _bounds.TrueForAll(one => one.Filter.Holds(one.Stretch, record));

    /// <summary>The newest day, if the first page shows nothing of it; null where there is nothing more to ask.</summary>
    public NewestDay<T>? Unseen(RequestFields asked, List<T> first)
        => _bounds.Select(one => one.Filter.Unseen(filter, asked, first)).FirstOrDefault(static day => day is not null);
}

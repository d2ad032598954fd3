namespace MatonTwilio.Gateway.Paging;

/// <summary>
/// Follows a list from page to page. From the second page on, the next page is requested while the current page is used.
/// </summary>
/// <typeparam name="T">The type of the records.</typeparam>
internal sealed class PageReader<T> : ListReader<T>
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _read;
    private bool _started;
    private string? _next;
    private Task<Page<T>>? _ahead;

    /// <param name="read">Reads the page of a link, if the link is allowed; null for the first page.</param>
    /// <param name="plan">The number of records and the page size.</param>
    /// <param name="belongs">Whether a record belongs to the list; null if all do.</param>
    public PageReader(Func<string?, CancellationToken, Task<Page<T>>> read, PagePlan plan, Predicate<T>? belongs = null)
        : base(plan, belongs)
        => _read = read;

    private protected override async Task<List<T>?> ReadNextAsync(CancellationToken cancellation)
    {
        if (_started && _next is null)
        {
            return null;
        }

        var page = await (_ahead ?? _read(_next, Stopped)).WaitAsync(cancellation).ConfigureAwait(false);
        _ahead = null;
        var isFirst = !_started;
        _started = true;
        _next = page.NextPageUri is { Length: > 0 } link ? link : null;
        var records = page.Records ?? [];
        if (!isFirst && _next is not null && !HasEnoughWith(records.Count))
        {
            _ahead = _read(_next, Stopped);
        }

        return records;
    }
}

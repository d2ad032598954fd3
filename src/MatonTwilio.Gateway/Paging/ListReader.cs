namespace MatonTwilio.Gateway.Paging;

/// <summary>Reads a list page by page. No request is sent before the first page is requested. Not for several threads at once.</summary>
/// <remarks>
/// Not an IAsyncEnumerable, because the pipeline thread requests each page with its own cancellation, and disposes of the list while pages are in progress. A
/// generated enumerator allows neither. <see cref="ListFollower{T}"/> has the same methods for a list without an end.
/// </remarks>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class ListReader<T> : IDisposable
{
    private readonly ulong? _wanted;
    private readonly Predicate<T>? _belongs;
    private readonly CancellationTokenSource _stop = new();
    private ulong _received;
    private bool _isDisposed;

    /// <param name="plan">The number of records and the page size.</param>
    /// <param name="belongs">Whether a record belongs to the list; null if all do. A server whose filters are coarser than the list's also returns other records.</param>
    private protected ListReader(PagePlan plan, Predicate<T>? belongs)
    {
        _wanted = plan.Wanted;
        _belongs = belongs;
        Stopped = _stop.Token;
    }

    /// <summary>Canceled when the list is no longer read.</summary>
    private protected CancellationToken Stopped { get; }

    /// <summary>Reads the next page.</summary>
    /// <param name="cancellation">Ends the wait for it.</param>
    /// <returns>The page's records, which may be none; null after the last page.</returns>
    /// <exception cref="MatonException">The page could not be read, or its link is not allowed.</exception>
    public async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellation)
    {
        var records = HasEnoughWith(0) ? null : await ReadNextAsync(cancellation).ConfigureAwait(false);
        if (_belongs is not null)
        {
            records?.RemoveAll(record => !_belongs(record));
        }

        _received += (ulong)(records?.Count ?? 0);
        return records;
    }

    /// <summary>Ends the list: pages that are in progress are dropped.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether as many records as are wanted have been read, with some more.</summary>
    private protected bool HasEnoughWith(int more) => _wanted <= _received + (ulong)more;

    /// <summary>The number of records that are still wanted.</summary>
    private protected ulong StillWanted => _wanted is { } wanted ? wanted - Math.Min(wanted, _received) : ulong.MaxValue;

    /// <summary>Reads the next page that is wanted.</summary>
    private protected abstract Task<List<T>?> ReadNextAsync(CancellationToken cancellation);

    /// <summary>Ends the list.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _stop.Cancel();
            _stop.Dispose();
        }
    }
}

namespace MatonTwilio.Gateway;

/// <summary>
/// Reads a list page by page. Nothing is sent before the first page is asked for; from the second on, the page after it is
/// already on its way while a page is being used. Not for use by several threads at once.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class PageReader<T> : IDisposable
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _read;
    private readonly ulong? _wanted;
    private readonly CancellationTokenSource _stopReadAhead = new();
    private ulong _received;
    private bool _started;
    private bool _ended;
    private string? _next;
    private Task<Page<T>>? _ahead;

    /// <param name="read">Fetches the page at a link, if the link may be followed; null fetches the first page.</param>
    /// <param name="plan">How much is wanted.</param>
    internal PageReader(Func<string?, CancellationToken, Task<Page<T>>> read, PagePlan plan)
    {
        _read = read;
        _wanted = plan.Wanted;
    }

    /// <summary>Reads the next page.</summary>
    /// <param name="cancellation">Ends the wait for it.</param>
    /// <returns>The page's records, which may be none; null after the last page.</returns>
    /// <exception cref="MatonException">The page could not be read, or its link is not to be followed.</exception>
    public async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellation)
    {
        if (_wanted <= _received || (_started && _next is null))
        {
            return null;
        }

        var ahead = _ahead;
        _ahead = null;
        var page = ahead is null
            ? await _read(_next, cancellation).ConfigureAwait(false)
            : await ahead.WaitAsync(cancellation).ConfigureAwait(false);
        var isFirst = !_started;
        _started = true;
        _next = page.NextPageUri is { Length: > 0 } link ? link : null;
        var records = page.Records ?? [];
        _received += (ulong)records.Count;

        if (!isFirst && _next is not null && !(_wanted <= _received))
        {
            _ahead = _read(_next, _stopReadAhead.Token);
        }

        return records;
    }

    /// <summary>Ends the list: a page that is on its way is dropped.</summary>
    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        _stopReadAhead.Cancel();

        // Whatever becomes of the dropped page, nobody is left to be told.
        _ahead?.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _stopReadAhead.Dispose();
    }
}

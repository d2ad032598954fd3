namespace MatonTwilio.Gateway.Clients;

/// <summary>
/// A list that is fetched in the background and kept. A caller gets the known list immediately, or the fetch in progress. A failed fetch changes nothing,
/// because it is only for tab completion: a command that reads the records reports the error.
/// </summary>
/// <param name="fetch">Fetches the list.</param>
/// <param name="turn">Allows one fetch of the session at a time.</param>
/// <param name="time">The clock.</param>
internal sealed class RefreshingCache<T>(Func<CancellationToken, Task<IReadOnlyList<T>>> fetch, SemaphoreSlim turn, TimeProvider time)
{
    /// <summary>The age at which a list is fetched again.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>The time limit of a fetch, including the wait for its turn.</summary>
    internal static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private IReadOnlyList<T>? _known;
    private Task<IReadOnlyList<T>>? _fetch;
    private DateTimeOffset _begun;

    public Task<IReadOnlyList<T>> GetAsync()
    {
        lock (_gate)
        {
            if (_fetch is null || (_fetch.IsCompleted && time.GetUtcNow() - _begun > Fresh))
            {
                _begun = time.GetUtcNow();
                _fetch = Task.Run(FetchAsync);
            }

            return _known is null ? _fetch : Task.FromResult(_known);
        }
    }

    private async Task<IReadOnlyList<T>> FetchAsync()
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        try
        {
            await turn.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                var list = await fetch(limit.Token).ConfigureAwait(false);
                lock (_gate)
                {
                    _known = list;
                }

                return list;
            }
            finally
            {
                turn.Release();
            }
        }
        catch (Exception error) when (error is MatonException or OperationCanceledException)
        {
            return _known ?? [];
        }
    }
}

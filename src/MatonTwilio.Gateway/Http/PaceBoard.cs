namespace MatonTwilio.Gateway.Http;

/// <summary>Holds the state of a rate limit for all sessions that share it. One caller uses it at a time.</summary>
/// <param name="requestsPerSecond">The maximum number of requests that may leave in any second.</param>
internal class PaceBoard(int requestsPerSecond)
{
    private readonly object _gate = new();
    private readonly PaceState _state = new(requestsPerSecond);

    /// <summary>The maximum number of requests that may leave in any second.</summary>
    public int RequestsPerSecond => requestsPerSecond;

    /// <summary>Reads and changes the state exclusively.</summary>
    /// <param name="use">Reads and changes the state; must be short.</param>
    public T Use<T>(Func<PaceState, T> use)
    {
        lock (_gate)
        {
            return Use(_state, use);
        }
    }

    /// <summary>Reads and changes the state exclusively within the process.</summary>
    protected virtual T Use<T>(PaceState state, Func<PaceState, T> use) => use(state);
}

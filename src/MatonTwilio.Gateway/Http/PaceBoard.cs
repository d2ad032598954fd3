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
            var result = default(T)!;
            Use(_state, () => result = use(_state));
            return result;
        }
    }

    /// <summary>Reads and changes the state exclusively within the process.</summary>
    // Without a type parameter: the images hold no code for virtual methods that have one.
    protected virtual void Use(PaceState state, Action use) => use();
}

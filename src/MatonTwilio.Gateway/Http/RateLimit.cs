namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Keeps a session under the gateway's limit of requests in any second: a permit is taken before a request is made, and comes back a
/// second after the request has left.
/// </summary>
/// <param name="requestsPerSecond">How many requests may leave in any second.</param>
/// <param name="time">Tells the time.</param>
/// <remarks>
/// The second begins when the request leaves and not when its permit is taken: in between, a new process compiles its HTTP code and
/// connections are made. Counted from the permit, the requests of the next second would catch up with those.
/// </remarks>
internal class RateLimit(int requestsPerSecond, TimeProvider time) : IDisposable
{
    // What left a second apart may arrive a little closer together. That costs 3 % of the rate.
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(1030);

    // Those who wait look one after the other, so that each gets the next permit.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<RatePermit> _taken = [];

    /// <summary>Waits for a permit. Whoever takes it disposes it when the request has ended.</summary>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public virtual async ValueTask<RatePermit> TakeAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (UntilOneIsFree() is { } wait)
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ended.Token);
                await Task.Delay(wait, time, either.Token).ConfigureAwait(false);
            }

            var permit = new RatePermit(time);
            _taken.Add(permit);
            return permit;
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(RateLimit));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the wait of everybody who waits.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        GC.SuppressFinalize(this);
    }

    // Null where one is free. A request that has not left yet holds its permit for a second from now at least.
    private TimeSpan? UntilOneIsFree()
    {
        _ended.Token.ThrowIfCancellationRequested();
        if (_taken.Count < requestsPerSecond)
        {
            return null;
        }

        var longestHeld = _taken.Max(static permit => permit.HeldFor ?? TimeSpan.Zero);
        if (longestHeld < Hold)
        {
            return TimeSpan.FromMilliseconds(Math.Ceiling((Hold - longestHeld).TotalMilliseconds));
        }

        _taken.RemoveAll(static permit => permit.HeldFor >= Hold);
        return null;
    }
}

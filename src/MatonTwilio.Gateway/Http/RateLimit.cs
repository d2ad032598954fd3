using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Keeps the sessions of a key under the gateway's limit of requests in any second: a permit is taken before a request is made, and its slot is free again a second
/// after the request has left.
/// </summary>
/// <param name="board">Who took which permit when; sessions that share it share the limit.</param>
/// <param name="time">Tells the time.</param>
/// <remarks>
/// The second begins when the request leaves and not when its permit is taken: in between, a new process compiles its HTTP code and
/// connections are made. Counted from the permit, the requests of the next second would catch up with those.
/// </remarks>
internal class RateLimit(PaceBoard board, TimeProvider time) : IDisposable
{
    /// <summary>A limit for one session alone.</summary>
    /// <param name="requestsPerSecond">How many requests may leave in any second.</param>
    /// <param name="time">Tells the time.</param>
    public RateLimit(int requestsPerSecond, TimeProvider time) : this(new PaceBoard(requestsPerSecond), time)
    {
    }

    // Those who wait look one after the other, so that each gets the next permit.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Waits for a permit. The caller disposes it when the request has ended.</summary>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public virtual async ValueTask<RatePermit> TakeAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            RatePermit? permit;
            while (!TryTake(out permit, out var wait))
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ended.Token);
                await Task.Delay(wait, time, either.Token).ConfigureAwait(false);
            }

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

    /// <summary>How fast the requests leave.</summary>
    public AdaptivePace Pace { get; } = new(board, time);

    /// <summary>Ends every wait.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes a permit where one is free.</summary>
    /// <param name="permit">The permit; null where none is free.</param>
    /// <param name="wait">How long to wait before the next attempt.</param>
    internal bool TryTake([NotNullWhen(true)] out RatePermit? permit, out TimeSpan wait)
    {
        _ended.Token.ThrowIfCancellationRequested();
        (permit, wait) = board.Use(TryTake);
        return permit is not null;
    }

    private (RatePermit? Permit, TimeSpan Wait) TryTake(PaceState state)
    {
        if (Pace.Wait(state) is var untilPace && untilPace > TimeSpan.Zero)
        {
            return (null, untilPace);
        }

        // A slot whose request has not left is taken for a second from now at least.
        var untilFree = RatePermit.Hold;
        for (var slot = 0; slot < state.Slots.Length; slot++)
        {
            var left = time.Until(state.Slots[slot]);

            // What is further away than any lease is of a time before the machine was started.
            if (left <= TimeSpan.Zero || left > RatePermit.Lease)
            {
                state.TakenAt = time.GetTimestamp();
                state.Slots[slot] = state.TakenAt + time.ToTicks(RatePermit.Lease);
                return (new RatePermit(board, time, slot, state.Slots[slot]), TimeSpan.Zero);
            }

            untilFree = left < untilFree ? left : untilFree;
        }

        return (null, TimeSpan.FromMilliseconds(Math.Ceiling(untilFree.TotalMilliseconds)));
    }
}

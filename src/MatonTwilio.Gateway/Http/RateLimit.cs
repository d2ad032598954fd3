using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Keeps the sessions of a key within the gateway's limit of requests in any second. A request takes a permit before it is sent, and the permit's slot is free
/// again a second after the request has left.
/// </summary>
/// <param name="board">The board with the permits that were taken. Sessions that share a board share the limit.</param>
/// <param name="time">The clock.</param>
/// <remarks>
/// The second begins when the request leaves, not when it takes its permit. In between, a new process compiles its HTTP code and opens connections: if the second
/// began with the permit, later requests would catch up with delayed ones and exceed the limit.
/// </remarks>
internal class RateLimit(PaceBoard board, TimeProvider time) : IDisposable
{
    /// <summary>Creates a limit for one session.</summary>
    /// <param name="requestsPerSecond">The maximum number of requests that may leave in any second.</param>
    /// <param name="time">The clock.</param>
    public RateLimit(int requestsPerSecond, TimeProvider time) : this(new PaceBoard(requestsPerSecond), time)
    {
    }

    // Only one waiting request checks for a free permit at a time, so that requests leave in the order of their arrival.
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

    /// <summary>The pace at which the requests leave.</summary>
    public AdaptivePace Pace { get; } = new(board, time);

    /// <summary>Ends every wait.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes a permit if one is free.</summary>
    /// <param name="permit">The permit; null if none is free.</param>
    /// <param name="wait">The time to wait before the next attempt.</param>
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

        // A slot whose request has not left stays taken for at least one more second.
        var untilFree = RatePermit.Hold;
        for (var slot = 0; slot < state.Slots.Length; slot++)
        {
            var left = time.Until(state.Slots[slot]);

            // A time further away than any lease comes from before this machine was started.
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

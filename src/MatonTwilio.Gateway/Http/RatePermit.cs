namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The permit for one request: it counts from when the request leaves. Until then its slot is leased, for so long that a slow connection is made in that time,
/// and no longer, since the process may be killed before the request leaves.
/// </summary>
internal sealed class RatePermit : IDisposable
{
    /// <summary>How long after a request has left its slot is free again. What left a second apart may arrive a little closer together; that costs 3 % of the rate.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(1030);

    /// <summary>How long a slot is kept for a request that has not left.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly PaceBoard _board;
    private readonly int _slot;
    private long _until;

    private RatePermit(TimeProvider time, PaceBoard board, int slot, long until) => (_time, _board, _slot, _until) = (time, board, slot, until);

    /// <summary>When the request left, as a timestamp; null before it does.</summary>
    public long? LeftAt { get; private set; }

    /// <summary>Takes a slot that is free.</summary>
    /// <param name="time">Tells the time.</param>
    /// <param name="board">Whose slots.</param>
    /// <param name="slot">Which.</param>
    /// <param name="seen">What was in the slot.</param>
    /// <returns>The permit; null where somebody else was faster.</returns>
    public static RatePermit? TryTake(TimeProvider time, PaceBoard board, int slot, long seen)
    {
        var until = time.GetTimestamp() + time.ToTicks(Lease);
        return Interlocked.CompareExchange(ref board.Slot(slot), until, seen) == seen ? new RatePermit(time, board, slot, until) : null;
    }

    /// <summary>The request leaves now. One that is written again on another connection leaves again.</summary>
    public void MarkSent()
    {
        lock (_gate)
        {
            LeftAt = _time.GetTimestamp();
            HoldUntil(LeftAt.Value + _time.ToTicks(Hold));
        }
    }

    /// <summary>The request has been answered: it left now at the latest.</summary>
    public void EnsureSent()
    {
        lock (_gate)
        {
            if (LeftAt is null)
            {
                MarkSent();
            }
        }
    }

    /// <summary>The gateway refused the request as one too many: it does not count.</summary>
    public void Free()
    {
        lock (_gate)
        {
            HoldUntil(0);
        }
    }

    /// <summary>The request has ended. Where it never left, its slot is free at once.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (LeftAt is null)
            {
                HoldUntil(0);
            }
        }
    }

    // A slot whose lease ran out may be somebody else's by now.
    private void HoldUntil(long until)
    {
        if (Interlocked.CompareExchange(ref _board.Slot(_slot), until, _until) == _until)
        {
            _until = until;
        }
    }
}

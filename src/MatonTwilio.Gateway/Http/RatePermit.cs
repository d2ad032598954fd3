namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The permit for one request: it counts from when the request leaves. Until then its slot is leased, for so long that a slow connection is made in that time,
/// and no longer, since the process may be killed before the request leaves.
/// </summary>
/// <param name="board">Who took which slot.</param>
/// <param name="time">Tells the time.</param>
/// <param name="slot">The slot.</param>
/// <param name="until">Until when the slot is leased, as a timestamp.</param>
internal sealed class RatePermit(PaceBoard board, TimeProvider time, int slot, long until) : IDisposable
{
    /// <summary>How long after a request has left its slot is free again. What left a second apart may arrive a little closer together; that costs 3 % of the rate.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(1030);

    /// <summary>How long a slot is kept for a request that has not left.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly object _gate = new();
    private long _until = until;

    /// <summary>When the request left, as a timestamp; null before it does.</summary>
    public long? LeftAt { get; private set; }

    /// <summary>The request leaves now. One that is written again on another connection leaves again.</summary>
    public void MarkSent()
    {
        lock (_gate)
        {
            LeftAt = time.GetTimestamp();
            HoldUntil(LeftAt.Value + time.ToTicks(Hold));
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

    // A slot whose lease ran out may have another owner by now.
    private void HoldUntil(long until) => _until = board.Use(state => state.Slots[slot] == _until ? state.Slots[slot] = until : _until);
}

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The permit for one request. It counts from the time when the request leaves. Until then its slot is leased: long enough to open a slow connection, and not
/// longer, because the process may be killed before the request leaves.
/// </summary>
/// <param name="board">The board that holds the slots.</param>
/// <param name="time">The clock.</param>
/// <param name="slot">The slot.</param>
/// <param name="until">The end of the lease, as a timestamp.</param>
internal sealed class RatePermit(PaceBoard board, TimeProvider time, int slot, long until) : IDisposable
{
    /// <summary>How long a slot stays taken after its request has left. Requests may arrive closer together than they left, so this is 3 % more than a second.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(1030);

    /// <summary>How long a slot stays leased to a request that has not left.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly object _gate = new();
    private long _until = until;

    /// <summary>When the request left, as a timestamp; null until it does.</summary>
    public long? LeftAt { get; private set; }

    /// <summary>Records that the request leaves now. A request that is written again on another connection leaves again.</summary>
    public void MarkSent()
    {
        lock (_gate)
        {
            LeftAt = time.GetTimestamp();
            HoldUntil(LeftAt.Value + time.ToTicks(Hold));
        }
    }

    /// <summary>Records that the request has a response, so that it has left by now.</summary>
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

    /// <summary>Frees the slot, because the gateway refused the request with 429 and does not count it.</summary>
    public void Free()
    {
        lock (_gate)
        {
            HoldUntil(0);
        }
    }

    /// <summary>Records that the request has ended. If it never left, its slot is free at once.</summary>
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

    // A slot whose lease has ended may belong to another permit by now.
    private void HoldUntil(long until) => _until = board.Use(state => state.Slots[slot] == _until ? state.Slots[slot] = until : _until);
}

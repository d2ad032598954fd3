namespace MatonTwilio.Gateway.Sending;

/// <summary>Spreads each sender's segments over time. A carrier accepts a limited number of segments per second from a number; the others wait at Twilio, and expire.</summary>
/// <param name="perSecond">The maximum number of segments, or calls, per second and sender.</param>
/// <param name="time">The clock.</param>
public sealed class SenderPace(double perSecond, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    // When each sender may send next.
    private readonly Dictionary<string, TimeSpan> _free = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reserves the next turn of a sender.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="count">The number of segments to send.</param>
    /// <returns>The time to wait before sending.</returns>
    public TimeSpan Take(string sender, int count)
    {
        var now = time.GetElapsedTime(_started);
        var turn = _free.TryGetValue(sender, out var free) && free > now ? free : now;
        _free[sender] = turn + TimeSpan.FromSeconds(count / perSecond);
        return turn - now;
    }
}

namespace MatonTwilio.Gateway.Sending;

/// <summary>Spreads what each sender sends over time. A carrier takes so many segments a second from one number; what is beyond waits at Twilio, and expires.</summary>
/// <param name="perSecond">How many segments, or calls, a sender may begin in a second.</param>
/// <param name="time">Tells the time.</param>
public sealed class SenderPace(double perSecond, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    // By sender, when the next may leave.
    private readonly Dictionary<string, TimeSpan> _free = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the next turn of a sender.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="count">How many segments it sends.</param>
    /// <returns>How long to wait until then.</returns>
    public TimeSpan Take(string sender, int count)
    {
        var now = time.GetElapsedTime(_started);
        var turn = _free.TryGetValue(sender, out var free) && free > now ? free : now;
        _free[sender] = turn + TimeSpan.FromSeconds(count / perSecond);
        return turn - now;
    }
}

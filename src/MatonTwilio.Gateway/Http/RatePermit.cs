namespace MatonTwilio.Gateway.Http;

/// <summary>The permit for one request: it counts from when the request leaves.</summary>
/// <param name="time">Tells the time.</param>
internal sealed class RatePermit(TimeProvider time) : IDisposable
{
    private const long NotYet = long.MinValue;

    private long _left = NotYet;
    private volatile bool _isOver;

    /// <summary>How long ago the request left; null before it does, the longest of times where it ended without leaving.</summary>
    public TimeSpan? HeldFor => (Volatile.Read(ref _left), _isOver) switch
    {
        (NotYet, true) => TimeSpan.MaxValue,
        (NotYet, false) => null,
        (var left, _) => time.GetElapsedTime(left),
    };

    /// <summary>The request leaves now. One that is written again on another connection leaves again.</summary>
    public void MarkSent() => Volatile.Write(ref _left, time.GetTimestamp());

    /// <summary>The request has been answered: it left now at the latest.</summary>
    public void EnsureSent()
    {
        if (Volatile.Read(ref _left) == NotYet)
        {
            MarkSent();
        }
    }

    /// <summary>The request has ended.</summary>
    public void Dispose() => _isOver = true;
}

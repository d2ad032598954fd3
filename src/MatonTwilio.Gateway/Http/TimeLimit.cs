namespace MatonTwilio.Gateway.Http;

/// <summary>The time limit of an attempt. For a file, the limit starts again with each block that arrives.</summary>
/// <param name="limit">The time limit.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _source = new(limit, time);

    /// <summary>Canceled when the time limit has passed.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time limit has passed.</summary>
    public bool IsOver => _source.IsCancellationRequested;

    /// <summary>Stops the clock until <see cref="Renew"/>.</summary>
    public void Pause() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Starts again, with the whole time.</summary>
    public void Renew() => _source.CancelAfter(limit);

    public void Dispose() => _source.Dispose();
}

namespace MatonTwilio.Gateway.Http;

/// <summary>How long an attempt may take. A file takes as long as it takes: there, the limit begins anew with each block that arrives.</summary>
/// <param name="limit">How long.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _source = new(limit, time);

    /// <summary>Canceled when the time is over.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => _source.IsCancellationRequested;

    /// <summary>Stops the clock until <see cref="Renew"/>.</summary>
    public void Pause() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Begins anew, with the whole time.</summary>
    public void Renew() => _source.CancelAfter(limit);

    public void Dispose() => _source.Dispose();
}

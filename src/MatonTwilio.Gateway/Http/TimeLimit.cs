namespace MatonTwilio.Gateway;

/// <summary>How long a try may take. A file takes what it takes: there, the limit begins anew with each block that comes.</summary>
/// <param name="limit">How long.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _source = new(limit, time);

    /// <summary>Cancelled when the time is over.</summary>
    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    public void Renew() => _source.CancelAfter(limit);

    public void Dispose() => _source.Dispose();
}

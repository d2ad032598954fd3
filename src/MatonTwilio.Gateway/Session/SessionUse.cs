namespace MatonTwilio.Gateway.Session;

/// <summary>A command's hold on its session: the session stays open for the command, even if another session replaces it.</summary>
public sealed class SessionUse : IDisposable
{
    private GatewaySession? _held;

    internal SessionUse(GatewaySession session)
    {
        Session = session;
        _held = session;
    }

    /// <summary>The session.</summary>
    public GatewaySession Session { get; }

    /// <summary>Releases the session.</summary>
    public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
}

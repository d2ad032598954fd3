namespace MatonTwilio.Gateway.Session;

/// <summary>A command's hold of its session: a session that is replaced meanwhile stays open for it.</summary>
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

    /// <summary>Lets go of it.</summary>
    public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
}

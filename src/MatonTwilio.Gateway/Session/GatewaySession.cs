using System.Collections.Concurrent;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Session;

/// <summary>
/// The implementation of a <see cref="MatonSession"/>: the key, the HTTP clients and the rate limit, shared by all runspaces of the process. Creating one uses neither
/// network nor disk; the HTTP clients are created at the first request.
/// </summary>
public sealed class GatewaySession : IDisposable
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _shared = new();
    private readonly Lazy<Transport> _transport;
    private int _users;
    private bool _isClosed;

    private GatewaySession(SessionSettings settings, TimeProvider time, RateLimit? limit)
    {
        Settings = settings;
        Time = time;
        Clock = new ServerClock(time);
        Handle = new MatonSession(this)
        {
            GatewayUri = settings.GatewayUri,
            ControlUri = settings.ControlUri,
            ConnectionId = settings.ConnectionId,
            AccountSid = settings.AccountSid,
            DefaultRegion = settings.DefaultRegion,
            DefaultFrom = settings.DefaultFrom,
            RequestsPerSecond = settings.RequestsPerSecond,
            Timeout = settings.Timeout,
            MaximumRetryCount = settings.MaximumRetryCount,
            Sandbox = settings.Sandbox,
            Name = settings.Name,
        };
        IsLeased = settings.Name is not null;
        _transport = new Lazy<Transport>(
            () => new Transport(settings, settings.ApiKey ?? throw DefaultSession.NoApiKey(), time, Clock, limit),
            LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The handle that a user holds.</summary>
    public MatonSession Handle { get; }

    /// <summary>Whether a person got the handle or gave the session a name. Only that person then ends it.</summary>
    internal bool IsLeased { get; private set; }

    internal SessionSettings Settings { get; }

    internal TimeProvider Time { get; }

    /// <summary>The servers' clocks. They are available after the end of the session, for work that is still in progress.</summary>
    internal ServerClock Clock { get; }

    /// <summary>Creates a session. No request is sent.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The session. The caller disposes it.</returns>
    /// <exception cref="ArgumentException">A URL is neither https nor on this machine.</exception>
    public static GatewaySession Open(SessionSettings settings) => Open(settings, TimeProvider.System, limit: null);

    /// <summary>The session behind a handle.</summary>
    /// <param name="handle">The handle.</param>
    /// <returns>The session, connected or not.</returns>
    /// <exception cref="MatonGatewayException">The handle has a name that no session has.</exception>
    public static GatewaySession Of(MatonSession handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return handle.Implementation as GatewaySession ?? throw NamedSessions.NoSession(handle.Name!);
    }

    /// <summary>Gives the handle to a person, so that the session stays open when another session becomes the default.</summary>
    /// <returns>The handle.</returns>
    public MatonSession Lease()
    {
        IsLeased = true;
        return Handle;
    }

    /// <summary>Holds the session for one command.</summary>
    /// <returns>The hold. The caller disposes it.</returns>
    /// <exception cref="MatonGatewayException">The session has ended.</exception>
    public SessionUse Use()
    {
        lock (DefaultSession.Gate)
        {
            if (!Handle.IsConnected)
            {
                throw Failures.SessionEnded();
            }

            _users++;
            return new SessionUse(this);
        }
    }

    /// <summary>Ends the session at once: closes its connections, refuses later requests and frees its name.</summary>
    public void Dispose()
    {
        lock (DefaultSession.Gate)
        {
            Handle.IsConnected = false;
            NamedSessions.Forget(this);
            _isClosed = true;
        }

        if (_transport.IsValueCreated)
        {
            _transport.Value.Dispose();
        }
    }

    /// <summary>Ends the session for new commands, and completely when the last command that uses it ends.</summary>
    internal void Retire()
    {
        lock (DefaultSession.Gate)
        {
            Handle.IsConnected = false;
            NamedSessions.Forget(this);
            CloseIfUnused();
        }
    }

    internal void Release()
    {
        lock (DefaultSession.Gate)
        {
            _users--;
            CloseIfUnused();
        }
    }

    internal static GatewaySession Open(SessionSettings settings, TimeProvider time, RateLimit? limit)
    {
        SessionSettings.RequireSafe(settings.GatewayUri, "The gateway's URL");
        SessionSettings.RequireSafe(settings.ControlUri, "The control endpoint's URL");
        return new GatewaySession(settings, time, limit);
    }

    /// <summary>Sends requests; created at its first use.</summary>
    /// <exception cref="MatonGatewayException">The session has ended, or has no key.</exception>
    internal Transport Transport
    {
        get
        {
            RequireConnected();
            return _transport.Value;
        }
    }

    /// <summary>Throws if the session has ended.</summary>
    /// <exception cref="MatonGatewayException">The session has ended.</exception>
    internal void RequireConnected()
    {
        if (Volatile.Read(ref _isClosed))
        {
            throw Failures.SessionEnded();
        }
    }

    /// <summary>An object that all users of the session share, such as the ledger of sends: one of each type, created at its first use.</summary>
    internal T Shared<T>(Func<GatewaySession, T> make)
        where T : class
        => (T)_shared.GetOrAdd(typeof(T), static (_, state) => new Lazy<object>(() => state.make(state.session)), (make, session: this)).Value;

    private void CloseIfUnused()
    {
        if (_users == 0 && !Handle.IsConnected)
        {
            Dispose();
        }
    }
}

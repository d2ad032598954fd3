using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Session;

/// <summary>The session that cmdlets use when none is named; one for the process, so that every runspace shares it.</summary>
public static class DefaultSession
{
    private static GatewaySession? _current;
    private static bool _isFromEnvironment;

    /// <summary>Held while it is decided which sessions there are, the named ones included.</summary>
    internal static object Gate { get; } = new();

    /// <summary>The default session as it is now; null where none was made yet.</summary>
    public static GatewaySession? Current
    {
        get
        {
            lock (Gate)
            {
                return _current;
            }
        }
    }

    /// <summary>The default session's region for numbers, or the environment's where it would be made from that. Makes no session.</summary>
    /// <exception cref="ArgumentException">The environment's is no country.</exception>
    public static string? DefaultRegion
    {
        get
        {
            lock (Gate)
            {
                return _current is not null && !_isFromEnvironment ? _current.Settings.DefaultRegion : SessionSettings.RegionOfEnvironment();
            }
        }
    }

    /// <summary>The default session's sender, or the environment's where it would be made from that. Makes no session.</summary>
    public static string? DefaultFrom
    {
        get
        {
            lock (Gate)
            {
                return _current is not null && !_isFromEnvironment ? _current.Settings.DefaultFrom : SessionSettings.SenderOfEnvironment();
            }
        }
    }

    /// <summary>The default session, made from the environment where there is none yet.</summary>
    /// <returns>The session.</returns>
    /// <exception cref="MatonGatewayException">There is no session and no <c>MATON_API_KEY</c>.</exception>
    public static GatewaySession Require()
    {
        lock (Gate)
        {
            if (_current is not null && !_isFromEnvironment)
            {
                return _current;
            }

            // A session of the environment follows it: whoever mends MATON_API_KEY after a 401 need not know of sessions.
            var settings = FromEnvironment();
            if (_current is not null && _current.Settings == settings)
            {
                return _current;
            }

            var made = GatewaySession.Open(settings);
            SetCurrent(made, isFromEnvironment: true);
            return made;
        }
    }

    /// <summary>The default session, made from the environment where that has a key and nothing is wrong with it.</summary>
    /// <returns>The session; null where there is none to be had.</returns>
    public static GatewaySession? Find()
    {
        try
        {
            return Require();
        }
        catch (Exception error) when (error is MatonGatewayException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Makes a session the default one. The one before ends, unless it has a name or a person holds it and may still want to work
    /// through it. A session with a name ends the one that had the name before.
    /// </summary>
    /// <param name="session">The new default; null leaves none.</param>
    public static void Replace(GatewaySession? session)
    {
        lock (Gate)
        {
            if (session?.Settings.Name is not null)
            {
                NamedSessions.Keep(session);
            }

            SetCurrent(session, isFromEnvironment: false);
        }
    }

    /// <summary>Ends a session. Where it is the default one, there is none then.</summary>
    /// <param name="session">The session; null ends nothing.</param>
    public static void End(GatewaySession? session)
    {
        lock (Gate)
        {
            if (ReferenceEquals(_current, session))
            {
                SetCurrent(session: null, isFromEnvironment: false);
            }
        }

        session?.Dispose();
    }

    /// <summary>The error for a missing key: it says where to get one and how to set it.</summary>
    /// <returns>The error, to be thrown.</returns>
    public static MatonGatewayException NoApiKey() => Failures.NoApiKey(NamedSessions.List());

    private static void SetCurrent(GatewaySession? session, bool isFromEnvironment)
    {
        var before = _current;
        if (before is not null && !ReferenceEquals(before, session))
        {
            before.Handle.IsDefault = false;
            if (!before.IsLeased)
            {
                before.Dispose();
            }
        }

        _current = session;
        _isFromEnvironment = isFromEnvironment;
        if (session is not null)
        {
            session.Handle.IsDefault = true;
        }
    }

    private static SessionSettings FromEnvironment()
    {
        var settings = SessionSettings.FromEnvironment();
        return settings.ApiKey is not null ? settings : throw NoApiKey();
    }
}

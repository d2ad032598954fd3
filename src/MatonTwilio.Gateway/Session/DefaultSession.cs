namespace MatonTwilio.Gateway;

/// <summary>The session that cmdlets use when none is named; one for the process, so that every runspace shares it.</summary>
public static class DefaultSession
{
    private static readonly object Gate = new();
    private static GatewaySession? _current;
    private static bool _isFromEnvironment;

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
            if (_current is null || _current.Settings != settings)
            {
                LetGo(_current);
                _current = GatewaySession.Open(settings);
                _isFromEnvironment = true;
            }

            return _current;
        }
    }

    /// <summary>Makes a session the default one. The one before ends, unless a person holds it and may still want to work through it.</summary>
    /// <param name="session">The new default; null leaves none.</param>
    public static void Replace(GatewaySession? session)
    {
        lock (Gate)
        {
            if (!ReferenceEquals(_current, session))
            {
                LetGo(_current);
            }

            _current = session;
            _isFromEnvironment = false;
        }
    }

    /// <summary>The error for a missing key: it says where to get one and how to set it.</summary>
    /// <returns>The error, to be thrown.</returns>
    public static MatonGatewayException NoApiKey() => new(MatonFailure.NoApiKey,
        "There is no Maton API key. Copy yours from https://maton.ai/settings, then set it: $env:MATON_API_KEY = '<key>'.")
    {
        Hint = "Set MATON_API_KEY, or pass the key to Connect-Maton -ApiKey. To try the module without a key: Connect-Maton -Sandbox.",
    };

    private static void LetGo(GatewaySession? session)
    {
        if (session is { IsHeld: false })
        {
            session.Dispose();
        }
    }

    private static SessionSettings FromEnvironment()
    {
        var settings = SessionSettings.FromEnvironment();
        return settings.ApiKey is not null ? settings : throw NoApiKey();
    }
}

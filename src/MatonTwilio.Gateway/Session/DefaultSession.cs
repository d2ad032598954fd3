using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Session;

/// <summary>
/// The sessions that cmdlets use if none is specified: the session that the runspace created, else that of the process, else one from the environment
/// (docs/decisions/0003-default-session.md).
/// </summary>
public static class DefaultSession
{
    private static readonly ConditionalWeakTable<object, GatewaySession> ByOwner = new();
    private static GatewaySession? _ofEnvironment;

    /// <summary>The lock for all changes of default sessions and named sessions.</summary>
    internal static object Gate { get; } = new();

    /// <summary>The current default session.</summary>
    /// <param name="scope">The command's scope.</param>
    /// <returns>The session; null if none was created yet.</returns>
    public static GatewaySession? Current(SessionScope scope)
    {
        lock (Gate)
        {
            return CreatedByCommand(scope) ?? _ofEnvironment;
        }
    }

    /// <summary>Whether a command created the default session, so that the environment is not read.</summary>
    /// <param name="scope">The command's scope.</param>
    /// <returns>False if the session comes, or would come, from the environment.</returns>
    public static bool IsMade(SessionScope scope)
    {
        lock (Gate)
        {
            return CreatedByCommand(scope) is not null;
        }
    }

    /// <summary>Finds the default session for one command and holds it. If there is none, it is created from the environment.</summary>
    /// <param name="scope">The command's scope.</param>
    /// <returns>The hold. The caller disposes it.</returns>
    /// <exception cref="MatonGatewayException">There is no session and no <c>MATON_API_KEY</c>, or the session has ended.</exception>
    /// <exception cref="ArgumentException">The value of an environment variable is not valid.</exception>
    public static SessionUse Use(SessionScope scope)
    {
        lock (Gate)
        {
            return (CreatedByCommand(scope) ?? OfEnvironment()).Use();
        }
    }

    /// <summary>The default session, created from the environment if necessary and possible.</summary>
    /// <param name="scope">The command's scope.</param>
    /// <returns>The session; null if the environment has no key, or a variable is not valid.</returns>
    public static GatewaySession? Find(SessionScope scope)
    {
        try
        {
            lock (Gate)
            {
                return CreatedByCommand(scope) ?? OfEnvironment();
            }
        }
        catch (Exception error) when (error is MatonGatewayException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Makes a session the default session of a runspace. The runspace's previous default session ends with the last command that uses it, unless it has a name or a
    /// person has its handle and may still use it. A session with a name ends the previous session of that name.
    /// </summary>
    /// <param name="scope">The scope whose default session changes.</param>
    /// <param name="session">The new default session; null for none.</param>
    public static void Replace(SessionScope scope, GatewaySession? session)
    {
        ArgumentNullException.ThrowIfNull(scope);
        lock (Gate)
        {
            if (session?.Settings.Name is not null)
            {
                NamedSessions.Keep(session);
            }

            var before = OwnOf(scope);
            SetOwn(scope, session);
            if (before is { IsLeased: false } && !ReferenceEquals(before, session))
            {
                before.Retire();
            }
        }
    }

    /// <summary>Ends the default session that a runspace created; for the runspace that represents the process, also the session from the environment.</summary>
    /// <param name="scope">The scope.</param>
    public static void End(SessionScope scope) => End(scope, OwnOf(scope));

    /// <summary>
    /// Ends a session. If it is the default session of the runspace, the runspace then has none. Another runspace with this default session gets an error from then
    /// on, and never uses another session instead.
    /// </summary>
    /// <param name="scope">The command's scope.</param>
    /// <param name="session">The session; null to do nothing.</param>
    public static void End(SessionScope scope, GatewaySession? session)
    {
        ArgumentNullException.ThrowIfNull(scope);
        lock (Gate)
        {
            if (session is not null && ReferenceEquals(OwnOf(scope), session))
            {
                SetOwn(scope, session: null);
            }

            if (ReferenceEquals(_ofEnvironment, session))
            {
                _ofEnvironment = null;
            }
        }

        session?.Dispose();
    }

    /// <summary>The error for a missing key, which explains how to get and set one.</summary>
    /// <returns>The error, to be thrown.</returns>
    public static MatonGatewayException NoApiKey() => Failures.NoApiKey(NamedSessions.List());

    private static GatewaySession? CreatedByCommand(SessionScope scope)
        => ByOwner.TryGetValue(scope.Own, out var own) ? own : ByOwner.TryGetValue(scope.Process, out var shared) ? shared : null;

    private static GatewaySession? OwnOf(SessionScope scope)
    {
        lock (Gate)
        {
            return ByOwner.TryGetValue(scope.Own, out var own) ? own : scope.IsProcess ? _ofEnvironment : null;
        }
    }

    private static void SetOwn(SessionScope scope, GatewaySession? session)
    {
        ByOwner.Remove(scope.Own);
        if (session is not null)
        {
            ByOwner.Add(scope.Own, session);
        }

        if (scope.IsProcess)
        {
            _ofEnvironment = null;
        }
    }

    // A change of the environment replaces its session: a person who corrects MATON_API_KEY after a 401 need not know about sessions.
    private static GatewaySession OfEnvironment()
    {
        var settings = SessionSettings.FromEnvironment();
        if (settings.ApiKey is null)
        {
            throw NoApiKey();
        }

        if (_ofEnvironment is null || _ofEnvironment.Settings != settings)
        {
            var created = GatewaySession.Open(settings);
            if (_ofEnvironment is { IsLeased: false } before)
            {
                before.Retire();
            }

            _ofEnvironment = created;
        }

        return _ofEnvironment;
    }
}

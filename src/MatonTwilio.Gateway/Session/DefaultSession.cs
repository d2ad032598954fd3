using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Session;

/// <summary>
/// The sessions that cmdlets use when none is named. Each runspace has the one that it created; else it uses that of the process, and if
/// there is none, the environment's (docs/decisions/0003-default-session.md).
/// </summary>
public static class DefaultSession
{
    private static readonly ConditionalWeakTable<object, GatewaySession> ByOwner = new();
    private static GatewaySession? _ofEnvironment;

    /// <summary>Held while it is decided which sessions there are, the named ones included.</summary>
    internal static object Gate { get; } = new();

    /// <summary>The default session as it is now.</summary>
    /// <param name="scope">Who asks.</param>
    /// <returns>The session; null where none was made yet.</returns>
    public static GatewaySession? Current(SessionScope scope)
    {
        lock (Gate)
        {
            return Made(scope) ?? _ofEnvironment;
        }
    }

    /// <summary>Whether the default session was created by a command, so that the environment is not read.</summary>
    /// <param name="scope">Who asks.</param>
    /// <returns>False where it is, or would be, the environment's.</returns>
    public static bool IsMade(SessionScope scope)
    {
        lock (Gate)
        {
            return Made(scope) is not null;
        }
    }

    /// <summary>Decides on the default session for one command and holds it; makes it from the environment where there is none yet.</summary>
    /// <param name="scope">Who asks.</param>
    /// <returns>The hold. The caller disposes it.</returns>
    /// <exception cref="MatonGatewayException">There is no session and no <c>MATON_API_KEY</c>, or the session has ended.</exception>
    /// <exception cref="ArgumentException">A variable of the environment cannot be used.</exception>
    public static SessionUse Use(SessionScope scope)
    {
        lock (Gate)
        {
            return (Made(scope) ?? OfEnvironment()).Use();
        }
    }

    /// <summary>The default session, made from the environment where that has a key and nothing is wrong with it.</summary>
    /// <param name="scope">Who asks.</param>
    /// <returns>The session; null where there is none to be had.</returns>
    public static GatewaySession? Find(SessionScope scope)
    {
        try
        {
            lock (Gate)
            {
                return Made(scope) ?? OfEnvironment();
            }
        }
        catch (Exception error) when (error is MatonGatewayException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Creates a session the default one of a runspace. The one that this runspace had before ends with the last command that uses it, unless it
    /// has a name or a person holds it and may still want to work through it. A session with a name ends the one that had the name before.
    /// </summary>
    /// <param name="scope">Whose default it is to be.</param>
    /// <param name="session">The new default; null leaves none.</param>
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

    /// <summary>Ends the default session that a runspace made, or the environment's where the runspace stands for the process.</summary>
    /// <param name="scope">Whose.</param>
    public static void End(SessionScope scope) => End(scope, OwnOf(scope));

    /// <summary>
    /// Ends a session. Where it is the default one of the runspace, there is none then; another runspace whose default it is gets an error
    /// from then on, and never another session in its place.
    /// </summary>
    /// <param name="scope">Who ends it.</param>
    /// <param name="session">The session; null ends nothing.</param>
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

    /// <summary>The error for a missing key: it says where to get one and how to set it.</summary>
    /// <returns>The error, to be thrown.</returns>
    public static MatonGatewayException NoApiKey() => Failures.NoApiKey(NamedSessions.List());

    private static GatewaySession? Made(SessionScope scope)
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

    // A session of the environment follows it: a person who corrects MATON_API_KEY after a 401 need not know of sessions.
    private static GatewaySession OfEnvironment()
    {
        var settings = SessionSettings.FromEnvironment();
        if (settings.ApiKey is null)
        {
            throw NoApiKey();
        }

        if (_ofEnvironment is null || _ofEnvironment.Settings != settings)
        {
            var made = GatewaySession.Open(settings);
            if (_ofEnvironment is { IsLeased: false } before)
            {
                before.Retire();
            }

            _ofEnvironment = made;
        }

        return _ofEnvironment;
    }
}

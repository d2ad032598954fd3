using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Session;

/// <summary>The sessions with a name. They belong to the process, so that every runspace can use them beside its default session.</summary>
/// <remarks>Names are not case-sensitive, as in PowerShell.</remarks>
public static class NamedSessions
{
    private static readonly SortedDictionary<string, GatewaySession> ByName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The open sessions with a name, in order of name.</summary>
    public static IReadOnlyList<GatewaySession> All
    {
        get
        {
            lock (DefaultSession.Gate)
            {
                return [.. ByName.Values];
            }
        }
    }

    /// <summary>The handle of the session with a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The handle. If there is no such session, <see cref="GatewaySession.Of"/> refuses it with an error that lists the open sessions.</returns>
    public static MatonSession HandleOf(string name)
    {
        lock (DefaultSession.Gate)
        {
            return ByName.TryGetValue(name, out var session) ? session.Handle : Unresolved(name);
        }
    }

    /// <summary>The error for a name that no session has. It lists the open sessions.</summary>
    /// <param name="name">The requested name.</param>
    /// <returns>The error, to be thrown or written.</returns>
    public static MatonGatewayException NoSession(string name) => Failures.NoSession(name, List());

    /// <summary>The names of the open sessions, separated by commas; empty if there are none.</summary>
    internal static string List() => string.Join(", ", All.Select(static session => session.Handle.Name));

    /// <summary>Registers a session under its name. The previous session of that name ends with the last command that uses it.</summary>
    internal static void Keep(GatewaySession session)
    {
        var name = session.Settings.Name!;
        lock (DefaultSession.Gate)
        {
            if (ByName.TryGetValue(name, out var before) && !ReferenceEquals(before, session))
            {
                // It removes its entry, so that the name is then shown as it was written last.
                before.Retire();
            }

            ByName[name] = session;
        }
    }

    /// <summary>Removes a session that has ended.</summary>
    internal static void Forget(GatewaySession session)
    {
        lock (DefaultSession.Gate)
        {
            if (session.Settings.Name is { } name && ByName.TryGetValue(name, out var kept) && ReferenceEquals(kept, session))
            {
                ByName.Remove(name);
            }
        }
    }

    private static MatonSession Unresolved(string name)
    {
        var nowhere = new Uri("about:blank");
        return new MatonSession(implementation: null) { Name = name, GatewayUri = nowhere, ControlUri = nowhere, IsConnected = false };
    }
}

using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Session;

/// <summary>The sessions that were given a name; for the process, so that every runspace can use them beside the default one.</summary>
/// <remarks>Names are compared as PowerShell compares them: without regard to case.</remarks>
public static class NamedSessions
{
    private static readonly SortedDictionary<string, GatewaySession> ByName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that are open, by name.</summary>
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
    /// <returns>Its handle; where there is none, one that <see cref="GatewaySession.Of"/> refuses with an error that says which there are.</returns>
    public static MatonSession HandleOf(string name)
    {
        lock (DefaultSession.Gate)
        {
            return ByName.TryGetValue(name, out var session) ? session.Handle : Unresolved(name);
        }
    }

    /// <summary>The error for a name that no session has: it says which there are.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <returns>The error, to be thrown or written.</returns>
    public static MatonGatewayException NoSession(string name) => Failures.NoSession(name, List());

    /// <summary>The names of those that are open, for a text; empty where there are none.</summary>
    internal static string List() => string.Join(", ", All.Select(static session => session.Handle.Name));

    /// <summary>Keeps a session under its name. The one that had the name before ends with the last command that uses it.</summary>
    internal static void Keep(GatewaySession session)
    {
        var name = session.Settings.Name!;
        lock (DefaultSession.Gate)
        {
            if (ByName.TryGetValue(name, out var before) && !ReferenceEquals(before, session))
            {
                // It takes itself out, so that the name is then shown as it was written last.
                before.Retire();
            }

            ByName[name] = session;
        }
    }

    /// <summary>Forgets a session that has ended.</summary>
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

using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Finds open sessions by name.</summary>
internal static class SessionSearch
{
    /// <summary>The sessions whose names match a name or wildcard. <c>*</c> returns all sessions, including a default session without a name. Writes an
    /// error for a name that no session has.</summary>
    public static IReadOnlyList<GatewaySession> FindSessions(this MatonCommand command, string name)
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        var found = Open(command.Scope).FindAll(session => pattern.IsMatch(session.Handle.Name ?? ""));
        if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            command.WriteError(ErrorRecords.From(NamedSessions.NoSession(name), name));
        }

        return found;
    }

    private static List<GatewaySession> Open(SessionScope scope)
    {
        var unnamed = DefaultSession.Current(scope) is { } session && session.Handle.Name is null ? [session] : Array.Empty<GatewaySession>();
        return [.. unnamed, .. NamedSessions.All];
    }
}

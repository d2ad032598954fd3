using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Suggests the names of the open sessions.</summary>
public sealed class SessionNameCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
        => NamedSessions.All
            .Select(static session => session.Handle)
            .Where(session => typed.Begins(session.Name!))
            .Select(static session => Value(session.Name!, session.GatewayUri.ToString()));
}

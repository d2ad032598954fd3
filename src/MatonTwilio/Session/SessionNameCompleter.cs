using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Suggests the names of the open sessions.</summary>
public sealed class SessionNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = (wordToComplete ?? "").Trim('\'', '"');
        return NamedSessions.All
            .Select(static session => session.Handle)
            .Where(session => session.Name!.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(static session => new CompletionResult(session.Name, session.Name, CompletionResultType.ParameterValue, session.GatewayUri.ToString()));
    }
}

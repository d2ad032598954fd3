using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests the connections of the session's key, the active ones first. <see cref="SessionValues"/> describes when they are read.</summary>
public sealed class ConnectionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        return SessionValues.Known(fakeBoundParameters, static lists => lists.ConnectionsAsync())
            .Where(connection => ConnectionIdAttribute.IsValid(connection.ConnectionId) && connection.ConnectionId!.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static connection => connection.Status != "ACTIVE")
            .Select(static connection => new CompletionResult(connection.ConnectionId, connection.ConnectionId, CompletionResultType.ParameterValue, Tip(connection)));
    }

    private static string Tip(MatonConnection connection)
        => DisplayText.Visible($"{connection.App} {connection.Status}{(connection.CreationTime is { } made ? $", since {ViewText.Day(made)}" : "")}");
}

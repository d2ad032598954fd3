using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests the connections of the session's key, the active ones first. <see cref="SessionValues"/> describes when they are read.</summary>
public sealed class ConnectionCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
        => SessionValues.Known(typed.Bound, static lists => lists.ConnectionsAsync())
            .Where(connection => ConnectionIdAttribute.IsValid(connection.ConnectionId) && typed.Begins(connection.ConnectionId!))
            .OrderBy(static connection => connection.Status != "ACTIVE")
            .Select(static connection => Value(connection.ConnectionId!, Tip(connection)));

    private static string Tip(MatonConnection connection)
        => DisplayText.Visible($"{connection.App} {connection.Status}{(connection.CreationTime is { } made ? $", since {ViewText.Day(made)}" : "")}");
}

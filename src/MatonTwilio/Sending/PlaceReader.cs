using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds the account and the connection of each row. They are the same for all rows, or a script block returns them for each row. A column with the parameter's
/// name is not used, because many files have such a column for other purposes.
/// </summary>
/// <param name="account">The account on the command line.</param>
/// <param name="isAccountOfRows">Whether -AccountSid is a script block.</param>
/// <param name="connection">The connection on the command line.</param>
/// <param name="isConnectionOfRows">Whether -ConnectionId is a script block.</param>
internal sealed class PlaceReader(string? account, bool isAccountOfRows, string? connection, bool isConnectionOfRows)
{
    private static readonly string[] Accounts = ["AC"];

    /// <summary>Whether each row has its own connection.</summary>
    public bool HasConnectionOfRows => isConnectionOfRows;

    /// <summary>The error for an account and a connection; null if both are valid.</summary>
    public static ErrorRecord? ProblemOf(string? account, string? connection, object? input)
    {
        if (!string.IsNullOrWhiteSpace(account) && !Sids.IsValid(account, Accounts))
        {
            return ErrorRecords.InvalidInput("InvalidSid", Sids.Explain(account, Accounts), input ?? account);
        }

        return !string.IsNullOrWhiteSpace(connection) && !ConnectionIdAttribute.IsValid(connection)
            ? ErrorRecords.InvalidInput("InvalidConnectionId", ConnectionIdAttribute.Explain(connection), input ?? connection)
            : null;
    }

    /// <summary>The account and the connection of a row; null for the session's.</summary>
    /// <param name="boundAccount">The value of -AccountSid for this row.</param>
    /// <param name="boundConnection">The value of -ConnectionId for this row.</param>
    /// <param name="input">The row, for an error.</param>
    /// <param name="place">The account and the connection.</param>
    /// <param name="problem">The error.</param>
    public bool TryGet(
        string? boundAccount, string? boundConnection, object? input, out (string? Account, string? Connection) place, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        place = (isAccountOfRows ? boundAccount : account, isConnectionOfRows ? boundConnection : connection);
        problem = ProblemOf(place.Account, place.Connection, input);
        return problem is null;
    }
}

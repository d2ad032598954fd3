using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// In which account and through which connection a command sends: what the command says, for all rows, or for each row what its script block says. A
/// column of that name is not meant: many files have one, for reasons of their own.
/// </summary>
/// <param name="account">The account on the command line.</param>
/// <param name="isAccountOfRows">Whether it is a script block.</param>
/// <param name="connection">The connection on the command line.</param>
/// <param name="isConnectionOfRows">Whether it is a script block.</param>
internal sealed class PlaceReader(string? account, bool isAccountOfRows, string? connection, bool isConnectionOfRows)
{
    private static readonly string[] Accounts = ["AC"];

    /// <summary>Whether rows have connections of their own.</summary>
    public bool HasConnectionOfRows => isConnectionOfRows;

    /// <summary>What is wrong with an account and a connection; null where nothing is.</summary>
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
    /// <param name="boundAccount">What -AccountSid is for this row.</param>
    /// <param name="boundConnection">What -ConnectionId is for this row.</param>
    /// <param name="input">The row, for an error.</param>
    /// <param name="place">The account and the connection.</param>
    /// <param name="problem">What is wrong.</param>
    public bool TryGet(
        string? boundAccount, string? boundConnection, object? input, out (string? Account, string? Connection) place, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        place = (isAccountOfRows ? boundAccount : account, isConnectionOfRows ? boundConnection : connection);
        problem = ProblemOf(place.Account, place.Connection, input);
        return problem is null;
    }
}

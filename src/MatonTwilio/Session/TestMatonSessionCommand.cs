using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Checks what a session needs, one object a check: the key, whether it is accepted, an active Twilio connection, the gateway,
/// the account. Changes nothing; a failed check is a result, not an error.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "MatonSession")]
[OutputType(typeof(MatonCheck))]
public sealed class TestMatonSessionCommand : SessionCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => this.WriteChecks(FindSession());

    // That there is none is the first check's outcome.
    private GatewaySession? FindSession() => Session is null && OpenSession(() => IsWithoutKey) ? null : RequireSession();

    private bool IsWithoutKey => !DefaultSession.IsMade(Scope) && SessionSettings.FromEnvironment().ApiKey is null;
}

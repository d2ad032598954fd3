using System.Management.Automation;
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

    private GatewaySession? FindSession() => OpenSession(() =>
    {
        try
        {
            return Session is null ? DefaultSession.Require() : GatewaySession.Of(Session);
        }
        catch (MatonGatewayException error) when (error.Reason == MatonFailureReason.NoApiKey)
        {
            // That there is none is the first check's outcome.
            return null;
        }
    });
}

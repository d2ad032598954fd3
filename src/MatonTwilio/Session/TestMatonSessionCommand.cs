using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Checks the key, the connection, the gateway and the account of the default session. Changes nothing. A failed check is a result, not an error.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "MatonSession", HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonCheck), typeof(bool))]
public sealed class TestMatonSessionCommand : SessionCommand
{
    /// <summary>Returns only whether all checks passed, for use in a condition: <c>if (Test-MatonSession -Quiet)</c>.</summary>
    [Parameter, NotSent]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var session = FindSession();
        if (Quiet)
        {
            WriteObject(this.Checks(session).All(static check => check.Passed));
        }
        else
        {
            this.WriteChecks(session);
        }
    }

    // If there is no session, the first check reports that.
    private GatewaySession? FindSession() => Session is null && OpenSession(() => IsWithoutKey) ? null : RequireSession();

    private bool IsWithoutKey => !DefaultSession.IsMade(Scope) && SessionSettings.FromEnvironment().ApiKey is null;
}

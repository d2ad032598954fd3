using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Renames accounts, and suspends, reactivates or closes subaccounts.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api/subaccounts#suspending-subaccounts"/>
[Cmdlet(VerbsCommon.Set, "TwilioAccount", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api/subaccounts#suspending-subaccounts")]
[OutputType(typeof(TwilioAccount))]
public sealed class SetTwilioAccountCommand : TwilioNamedItemCommand<TwilioAccount>
{
    private const string Closed = "closed";

    /// <summary>A new name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Longest(64), Alias("NewName")]
    public string? FriendlyName { get; set; }

    /// <summary>
    /// The new status: suspended stops all calls and messages of a subaccount, active resumes them, and closed permanently closes it and releases its numbers. A
    /// closed account cannot be opened again. Closing requires confirmation, unless -Force is specified.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(AccountStatusCompleter))]
    public string? Status { get; set; }

    /// <summary>Closes an account without confirmation.</summary>
    [Parameter, NotSent]
    public SwitchParameter Force { get; set; }

    private protected override string? Irreversible
        => !Force && IsTyped(nameof(Status)) && Closed.Equals(Status?.Trim(), StringComparison.OrdinalIgnoreCase)
            ? "A closed account cannot be opened again, and its numbers are released. Close it?"
            : null;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change account", BoundFields.Of(this));
}

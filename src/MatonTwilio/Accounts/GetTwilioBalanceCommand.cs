using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets what is left of the money that was paid in. Subaccounts have no balance of their own.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/balance"/>
[Cmdlet(VerbsCommon.Get, "TwilioBalance")]
[OutputType(typeof(TwilioBalance))]
public sealed class GetTwilioBalanceCommand : TwilioCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var client = MakeClient();
        if (TryAwait(AccountSid, stop => client.GetAsync(ResourceOf<TwilioBalance>(), sid: null, stop), out var balance))
        {
            WriteObject(balance);
        }
    }
}

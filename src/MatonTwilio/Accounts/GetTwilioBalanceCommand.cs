using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the balance of the main account. Subaccounts have no balance of their own.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/balance"/>
[Cmdlet(VerbsCommon.Get, "TwilioBalance", HelpUri = "https://www.twilio.com/docs/usage/api/balance")]
[OutputType(typeof(TwilioBalance))]
public sealed class GetTwilioBalanceCommand : ReadCommand
{
    private protected override string What => "balances";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (client, resource) = (MakeClient(), ResourceOf<TwilioBalance>());
        ReadOne(AccountSid, stop => client.GetAsync(resource, sid: null, stop));
    }
}

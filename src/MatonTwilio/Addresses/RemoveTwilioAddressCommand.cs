using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes addresses that no number uses.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address"/>
[Cmdlet(VerbsCommon.Remove, "TwilioAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = "https://www.twilio.com/docs/usage/api/address")]
public sealed class RemoveTwilioAddressCommand : TwilioRemoveCommand<TwilioAddress>
{
    private protected override string Action => "Remove address";
}

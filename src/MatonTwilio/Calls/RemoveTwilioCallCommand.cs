using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes calls that have ended from Twilio's records.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#delete-a-call-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioCall", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/call-resource#delete-a-call-resource")]
public sealed class RemoveTwilioCallCommand : TwilioRemoveCommand<TwilioCall>
{
    private protected override string Action => "Remove call";
}

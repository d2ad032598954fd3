using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes verified caller IDs.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids"/>
[Cmdlet(VerbsCommon.Remove, "TwilioCallerId", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/outgoing-caller-ids")]
public sealed class RemoveTwilioCallerIdCommand : TwilioRemoveCommand<TwilioCallerId>
{
    private protected override string Action => "Remove caller ID";
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes messages from Twilio's records.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#delete-a-message-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#delete-a-message-resource")]
public sealed class RemoveTwilioMessageCommand : TwilioRemoveCommand<TwilioMessage>
{
    private protected override string Action => "Remove message";
}

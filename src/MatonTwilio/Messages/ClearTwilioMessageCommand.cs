using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Redacts messages: the text is gone from Twilio's records for good, the rest of the record stays.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource"/>
[Cmdlet(VerbsCommon.Clear, "TwilioMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource")]
[OutputType(typeof(TwilioMessage))]
public sealed class ClearTwilioMessageCommand : TwilioItemCommand<TwilioMessage>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Redact message", new RequestFields().Add("Body", ""));
}

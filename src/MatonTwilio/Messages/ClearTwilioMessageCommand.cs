using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Redacts messages: permanently deletes their bodies at Twilio, and keeps the rest of each record.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource"/>
[Cmdlet(VerbsCommon.Clear, "TwilioMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource")]
[OutputType(typeof(TwilioMessage))]
public sealed class ClearTwilioMessageCommand : TwilioItemCommand<TwilioMessage>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Redact message", new RequestFields().Add("Body", ""));
}

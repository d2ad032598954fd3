using System.Management.Automation;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Cancels scheduled messages.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource"/>
[Cmdlet(VerbsLifecycle.Stop, "TwilioMessage", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource")]
[OutputType(typeof(TwilioMessage))]
public sealed class StopTwilioMessageCommand : TwilioItemCommand<TwilioMessage>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Cancel message", new RequestFields().Add("Status", "canceled"));
}

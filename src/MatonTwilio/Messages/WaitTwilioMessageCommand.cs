using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Waits until messages are delivered, or finally are not, and returns each as it is then.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#message-status-values"/>
[Cmdlet(VerbsLifecycle.Wait, "TwilioMessage", HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#message-status-values")]
[OutputType(typeof(TwilioMessage))]
public sealed class WaitTwilioMessageCommand : TwilioWaitCommand<TwilioMessage>;

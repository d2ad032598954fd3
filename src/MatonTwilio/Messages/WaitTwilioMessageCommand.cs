using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Waits until messages have their final status, and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#message-status-values"/>
[Cmdlet(VerbsLifecycle.Wait, "TwilioMessage", HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#message-status-values")]
[OutputType(typeof(TwilioMessage))]
public sealed class WaitTwilioMessageCommand : TwilioWaitCommand<TwilioMessage>;

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Sends a message to each recipient and returns each as Twilio took it. One recipient's failure is one error; the others go
/// out. A send whose outcome is not known is not repeated.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource"/>
[Alias("Send-TwilioMessage", "Send-TwilioMms")]
[Cmdlet(VerbsCommunications.Send, "TwilioSms", SupportsShouldProcess = true, DefaultParameterSetName = FromSet)]
[OutputType(typeof(TwilioMessage))]
public sealed class SendTwilioSmsCommand : TwilioSmsCommand;

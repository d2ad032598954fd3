using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes empty queues.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioQueue", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = "https://www.twilio.com/docs/voice/api/queue-resource")]
public sealed class RemoveTwilioQueueCommand : TwilioRemoveCommand<TwilioQueue>
{
    private protected override string Action => "Remove queue";
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets queues by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioQueue", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/queue-resource")]
[OutputType(typeof(TwilioQueue))]
public sealed class GetTwilioQueueCommand : TwilioNamedGetCommand<TwilioQueue>;

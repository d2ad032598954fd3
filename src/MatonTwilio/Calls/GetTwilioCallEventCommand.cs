using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Gets the requests that Twilio sent to your URLs for a call, and the responses to them. Twilio shows them some minutes after the call has ended.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioCallEvent", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/call-event-resource")]
[OutputType(typeof(TwilioCallEvent))]
public sealed class GetTwilioCallEventCommand : TwilioListCommand<TwilioCallEvent>
{
    /// <summary>The call (CA...). Objects from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The call (CA...)."), NotSent]
    [SidsOfRows("CallSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string CallSid { get; set; } = "";

    private protected override string Owner => $"Calls/{CallSid}";

    private protected override Action<TwilioCallEvent> Written()
    {
        var call = CallSid;
        return record => record.CallSid = call;
    }
}

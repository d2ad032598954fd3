using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets calls in a queue by SID, or lists them in their order.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-member"/>
[Cmdlet(VerbsCommon.Get, "TwilioQueueMember", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/queue-member")]
[OutputType(typeof(TwilioQueueMember))]
public sealed class GetTwilioQueueMemberCommand : TwilioListCommand<TwilioQueueMember>
{
    private const string CallSet = "Call";

    private NamedOwner<TwilioQueue>? _queue;

    /// <summary>The queue: its SID (QU...) or its name. Objects from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The queue: its SID (QU...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("QU", AllowName = true)]
    public string QueueSid { get; set; } = "";

    /// <summary>The calls (CA...) to get, or Front for the call that has waited longest.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = CallSet,
        HelpMessage = "The calls (CA...) to get, or Front for the call that has waited longest.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ArgumentCompleter(typeof(QueueFrontCompleter))]
    public string[] CallSid { get; set => field = Exclusive(value); } = [];

    private protected override string Owner => $"Queues/{_queue?.Sid}";

    private protected override bool TryFindOwner() => (_queue ??= new(this)).TryFind(QueueSid);

    /// <inheritdoc/>
    protected override void ProcessRecord() => ReadOfOwner(ParameterSetName == CallSet ? CallSid : null);
}

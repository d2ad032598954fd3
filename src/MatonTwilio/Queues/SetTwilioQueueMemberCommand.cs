using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Removes calls from a queue. Each call continues with the instructions at a URL.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-member"/>
[Cmdlet(VerbsCommon.Set, "TwilioQueueMember", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/queue-member")]
[OutputType(typeof(TwilioQueueMember))]
public sealed class SetTwilioQueueMemberCommand : TwilioChangeCommand<TwilioQueueMember>
{
    private NamedOwner<TwilioQueue>? _queue;

    /// <summary>The queue: its SID (QU...) or its name. Objects from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The queue: its SID (QU...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("QU", AllowName = true)]
    public string QueueSid { get; set; } = "";

    /// <summary>The calls (CA...), or Front for the call that has waited longest. Objects from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The calls (CA...), or Front for the one that has waited longest.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ArgumentCompleter(typeof(QueueFrontCompleter))]
    public string[] CallSid { get; set; } = [];

    /// <summary>The URL that Twilio requests for the new instructions.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The URL that Twilio requests for the new instructions."), RowScript, WebAddress]
    public string? Url { get; set; }

    /// <summary>The HTTP method for -Url: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? Method { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected override string Owner => $"Queues/{_queue?.Sid}";

    private protected override bool TryFindOwner() => (_queue ??= new(this)).TryFind(QueueSid);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Update(CallSid, "Remove call from queue", BoundFields.Of(this));
        }
    }
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes queues and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-resource#update-a-queue-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioQueue", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/queue-resource#update-a-queue-resource")]
[OutputType(typeof(TwilioQueue))]
public sealed class SetTwilioQueueCommand : TwilioNamedItemCommand<TwilioQueue>
{
    /// <summary>A new name, unique in the account, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Longest(64), Alias("NewName")]
    public string? FriendlyName { get; set; }

    /// <summary>The maximum number of waiting callers, 1 to 5,000.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ValidateRange(1, 5000)]
    public int MaxSize { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change queue", BoundFields.Of(this));
}

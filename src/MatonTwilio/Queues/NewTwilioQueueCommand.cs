using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates a queue in which callers wait.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-resource#create-a-queue-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioQueue", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/queue-resource#create-a-queue-resource")]
[OutputType(typeof(TwilioQueue))]
public sealed class NewTwilioQueueCommand : TwilioChangeCommand<TwilioQueue>
{
    /// <summary>The queue's name, unique in the account, up to 64 characters.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The queue's name, unique in the account, up to 64 characters.")]
    [ValidateLength(1, 64), Text(FromPipeline = true), Alias("Name")]
    public string FriendlyName { get; set; } = "";

    /// <summary>The maximum number of waiting callers, 1 to 5,000.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateRange(1, 5000)]
    public int MaxSize { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName);
}

using System.Management.Automation;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>
/// Reports to Twilio whether the recipient did what a message asks for. Twilio uses the reports to choose routes that deliver. For messages that were sent with
/// -ProvideFeedback.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-feedback-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioMessageFeedback", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/messaging/api/message-feedback-resource")]
[OutputType(typeof(TwilioMessageFeedback))]
public sealed class SetTwilioMessageFeedbackCommand : TwilioChangeCommand<TwilioMessageFeedback>
{
    private string? _message;

    /// <summary>The messages (SM... or MM...). Messages from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The messages (SM... or MM...).")]
    [NotSent, SidsOfRows("MessageSid", "Sid"), Alias("Sid")]
    public string[] MessageSid { get; set; } = [];

    /// <summary>The outcome: confirmed if the recipient did what the message asks for, otherwise unconfirmed.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true,
        HelpMessage = "confirmed if the recipient did what the message asks for, unconfirmed if not.")]
    [ArgumentCompleter(typeof(FeedbackOutcomeCompleter))]
    public string? Outcome { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected override string? Owner => $"Messages/{_message}";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var sid in MessageSid.Where(sid => IsSidOf(ApiResources.Of<TwilioMessage>(), sid)))
        {
            _message = sid;
            Create(sid, "Report outcome");
        }
    }
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes media files of messages from Twilio's records. The messages are not deleted.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/media-resource#delete-a-media-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioMedia", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/messaging/api/media-resource#delete-a-media-resource")]
public sealed class RemoveTwilioMediaCommand : TwilioRemoveCommand<TwilioMedia>
{
    /// <summary>The message (SM... or MM...) that the media belong to. Media from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The message (SM... or MM...) that the media belong to.")]
    [NotSent, Alias("ParentSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("SM", "MM")]
    public string MessageSid { get; set; } = "";

    private protected override string Owner => $"Messages/{MessageSid}";

    private protected override string Action => "Remove media";
}

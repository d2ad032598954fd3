using System.Management.Automation;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>Saves the media files of messages, such as pictures, audio, videos and contact cards.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/media-resource#fetch-a-media-resource"/>
[Cmdlet(VerbsData.Save, "TwilioMedia", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/messaging/api/media-resource#fetch-a-media-resource")]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioMediaCommand : TwilioSaveCommand<TwilioMedia>
{
    /// <summary>The message (SM... or MM...) that the media belong to. Media from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The message (SM... or MM...) that the media belong to.")]
    [NotSent, Alias("ParentSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("SM", "MM")]
    public string MessageSid { get; set; } = "";

    private protected override string Owner => $"Messages/{MessageSid}";

    private protected override string Action => "Save media";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Save(FileForm.OfMedia);
}

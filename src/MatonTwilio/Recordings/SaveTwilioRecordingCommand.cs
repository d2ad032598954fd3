using System.Management.Automation;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>Saves the sound of recordings.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file"/>
[Cmdlet(VerbsData.Save, "TwilioRecording", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioRecordingCommand : TwilioSaveCommand<TwilioRecording>
{
    /// <summary>wav, as it was recorded, or mp3, a tenth as large.</summary>
    [Parameter, NotSent, ValidateSet("wav", "mp3")]
    public string Format { get; set; } = "wav";

    /// <summary>1 or 2: whether both sides of a recording with two channels are mixed, or each on its own.</summary>
    [Parameter, ValidateRange(1, 2)]
    public int RequestedChannels { get; set; }

    private protected override string Action => "Save recording";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Save(FileForm.OfRecording(Format.ToLowerInvariant(), BoundFields.Of(this)));
}

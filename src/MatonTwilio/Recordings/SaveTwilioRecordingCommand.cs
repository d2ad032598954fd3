using System.Management.Automation;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>Saves the audio of recordings.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file"/>
[Cmdlet(VerbsData.Save, "TwilioRecording", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file")]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioRecordingCommand : TwilioSaveCommand<TwilioRecording>
{
    private const string Wav = "wav";
    private const string Mp3 = "mp3";

    /// <summary>
    /// The format: wav, the original, or mp3, a tenth of the size. The default is the extension of -Path, and wav for a folder.
    /// </summary>
    [Parameter, NotSent, ValidateSet(Wav, Mp3), Text]
    public string Format { get; set; } = Wav;

    /// <summary>The number of channels: 1 mixes both sides of a recording, 2 keeps each side in its own channel.</summary>
    [Parameter, ValidateRange(1, 2)]
    public int RequestedChannels { get; set; }

    private protected override string Action => "Save recording";

    private protected override void Begin()
    {
        base.Begin();
        if (FileExtension is not { } extension)
        {
            return;
        }

        // The file extension determines the format.
        var named = extension.TrimStart('.').ToLowerInvariant();
        if (named is not (Wav or Mp3) || (IsBound(nameof(Format)) && !named.Equals(Format, StringComparison.OrdinalIgnoreCase)))
        {
            throw End(ErrorRecords.InvalidInput(
                "FormatOfExtension",
                $"'{DisplayText.Visible(extension)}' is not the file extension of the format{(IsBound(nameof(Format)) ? $" {Format}" : "")}. A recording is saved as wav or mp3.",
                Path,
                "Use .wav or .mp3, or end the path with a slash for a folder."));
        }

        Format = named;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Save(FileForm.OfRecording(Format.ToLowerInvariant(), BoundFields.Of(this)));
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes transcriptions. The recordings are not deleted.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-transcription#delete-a-recording-transcription"/>
[Cmdlet(VerbsCommon.Remove, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-transcription#delete-a-recording-transcription")]
public sealed class RemoveTwilioTranscriptionCommand : TwilioRemoveCommand<TwilioTranscription>
{
    /// <summary>The recording (RE...) of the transcriptions.</summary>
    [Parameter, NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string? RecordingSid { get; set; }

    private protected override string? Owner => RecordingSid is null ? null : $"Recordings/{RecordingSid}";

    private protected override string Action => "Remove transcription";
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets transcriptions by SID, or lists those of the account or of a recording, newest first. Recordings from the pipeline provide their own SID.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-transcription"/>
[Cmdlet(VerbsCommon.Get, "TwilioTranscription", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-transcription")]
[OutputType(typeof(TwilioTranscription))]
public sealed class GetTwilioTranscriptionCommand : TwilioGetCommand<TwilioTranscription>
{
    /// <summary>Only transcriptions of this recording (RE...).</summary>
    [Parameter(ParameterSetName = ListSet), Parameter(ParameterSetName = SidSet), NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string? RecordingSid { get; set; }

    private protected override IReadOnlyList<string> OwnerPrefixes => ["RE"];

    private protected override string? Owner => (PipedOwner ?? RecordingSid) is { } recording ? $"Recordings/{recording}" : null;
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Deletes recordings. Twilio deletes the audio, and keeps the record for 40 days.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording#delete-a-recording-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioRecording", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording#delete-a-recording-resource")]
public sealed class RemoveTwilioRecordingCommand : TwilioRemoveCommand<TwilioRecording>
{
    /// <summary>The call (CA...) of the recordings.</summary>
    [Parameter, NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string? CallSid { get; set; }

    /// <summary>The conference (CF...) of the recordings.</summary>
    [Parameter, NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CF")]
    public string? ConferenceSid { get; set; }

    private protected override string? Owner => RecordingOwner.Path(CallSid, ConferenceSid);

    private protected override string Action => "Remove recording";
}

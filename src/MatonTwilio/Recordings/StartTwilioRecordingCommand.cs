using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Starts recordings of calls in progress. Set-TwilioRecording pauses, resumes and stops the recordings.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording#create-a-recording-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioRecording", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/recording#create-a-recording-resource")]
[OutputType(typeof(TwilioRecording))]
public sealed class StartTwilioRecordingCommand : TwilioChangeCommand<TwilioRecording>
{
    /// <summary>The call (CA...) to record. Calls from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The call (CA...) to record.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string CallSid { get; set; } = "";

    /// <summary>The channels of the recording: mono, or dual for one channel for each side.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingChannelsCompleter)), Text]
    public string? RecordingChannels { get; set; }

    /// <summary>The track that is recorded: inbound, outbound or both.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingTrackCompleter)), Text]
    public string? RecordingTrack { get; set; }

    /// <summary>Whether silence is removed from the beginning and end of the recording: trim-silence or do-not-trim.</summary>
    [Parameter, ArgumentCompleter(typeof(TrimCompleter)), Text]
    public string? Trim { get; set; }

    /// <summary>The ID of the recording configuration.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? RecordingConfigurationId { get; set; }

    /// <summary>The URL that Twilio requests when the recording changes.</summary>
    [Parameter, WebAddress, Text]
    public string? RecordingStatusCallback { get; set; }

    /// <summary>The HTTP method for -RecordingStatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? RecordingStatusCallbackMethod { get; set; }

    /// <summary>The changes to call -RecordingStatusCallback for: in-progress, completed, absent.</summary>
    [Parameter, ArgumentCompleter(typeof(RecordingEventCompleter)), Text]
    public string[]? RecordingStatusCallbackEvent { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected override string? Owner => RecordingOwner.Path(CallSid);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Record call");
}

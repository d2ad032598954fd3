using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Pauses, resumes or stops the recording of a call or a conference in progress.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording#update-a-recording-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioRecording", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/recording#update-a-recording-resource")]
[OutputType(typeof(TwilioRecording))]
public sealed class SetTwilioRecordingCommand : TwilioChangeCommand<TwilioRecording>
{
    private const string LiveRecording = "Twilio.CURRENT";

    /// <summary>The recordings (RE...). Recordings from the pipeline provide their own. The default is the recording in progress (Twilio.CURRENT).</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true), NotSent, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [LiveRecording];

    /// <summary>The call (CA...) that is recorded. Recordings from the pipeline provide their own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA", AllowEmpty = true)]
    public string? CallSid { get; set; }

    /// <summary>The conference (CF...) that is recorded. Recordings from the pipeline provide their own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CF", AllowEmpty = true)]
    public string? ConferenceSid { get; set; }

    /// <summary>The new status: paused, in-progress or stopped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The new status: paused, in-progress or stopped."), RowScript]
    [ArgumentCompleter(typeof(RecordingStatusCompleter))]
    public string Status { get; set; } = "";

    /// <summary>Whether a pause is skipped in the recording or recorded as silence: skip or silence. Only with -Status paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(PauseBehaviorCompleter))]
    public string? PauseBehavior { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    // A participant has a call and a conference. The recording in progress is the one of the participant's call.
    private protected override string? Owner
        => Sid is [LiveRecording] && !string.IsNullOrWhiteSpace(CallSid) ? RecordingOwner.Path(CallSid) : RecordingOwner.Path(CallSid, ConferenceSid);

    private protected override void Begin()
    {
        // -Status is not mandatory for PowerShell, because a recording from the pipeline has a property of that name.
        if (!IsTyped(nameof(Status)))
        {
            throw End(ErrorRecords.InvalidInput("NoStatus", "-Status is missing.", target: null, "Specify -Status paused, in-progress or stopped."));
        }

        if (!IsGiven(nameof(Sid)) && IsGiven(nameof(CallSid)) && IsGiven(nameof(ConferenceSid)))
        {
            throw End(ErrorRecords.InvalidInput(
                "TwoOwners",
                "A recording in progress belongs to a call or to a conference.",
                target: null,
                "Specify either -CallSid or -ConferenceSid, or the recording with -Sid."));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Owner is null)
        {
            Report(ErrorRecords.InvalidInput(
                "NoOwner", "A recording in progress is changed by its call or conference. Specify one with -CallSid or -ConferenceSid.", Sid[0]));
            return;
        }

        Update(Sid, "Change recording", BoundFields.Of(this));
    }
}

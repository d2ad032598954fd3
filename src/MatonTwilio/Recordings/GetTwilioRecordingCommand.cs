using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Gets recordings: some by SID, those of a call or a conference, or all, newest first. Calls from the pipeline give theirs.
/// Save-TwilioRecording saves the sound.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording"/>
[Cmdlet(VerbsCommon.Get, "TwilioRecording", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(TwilioRecording))]
public sealed class GetTwilioRecordingCommand : TwilioTimedGetCommand<TwilioRecording>
{
    /// <summary>Only recordings of this call (CA...); calls from the pipeline bring theirs.</summary>
    [Parameter(ParameterSetName = ListSet, ValueFromPipelineByPropertyName = true), Parameter(ParameterSetName = SidSet), NotSent, Sid("CA", AllowEmpty = true)]
    public string? CallSid { get; set; }

    /// <summary>Only recordings of this conference (CF...); conferences from the pipeline bring theirs.</summary>
    [Parameter(ParameterSetName = ListSet, ValueFromPipelineByPropertyName = true), Parameter(ParameterSetName = SidSet), NotSent, Sid("CF", AllowEmpty = true)]
    public string? ConferenceSid { get; set; }

    /// <summary>Only recordings made on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime DateCreated { get; set; }

    /// <summary>Only recordings made at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated>")]
    public DateTimeOffset CreatedAfter { get; set; }

    /// <summary>Only recordings made at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated<")]
    public DateTimeOffset CreatedBefore { get; set; }

    /// <summary>
    /// Reads deleted recordings as well, of which Twilio keeps everything but the sound for 40 days. Not with -CallSid or -ConferenceSid, whose
    /// lists are without them.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeSoftDeleted { get; set; }

    private protected override IReadOnlyList<string> OwnerPrefixes => RecordingOwner.Prefixes;

    private protected override string? Owner => RecordingOwner.Path(PipedOwner) ?? RecordingOwner.Path(CallSid, ConferenceSid);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (IncludeSoftDeleted && Owner is not null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput(
                "NotOfAnOwner",
                "-IncludeSoftDeleted reads the account's recordings and cannot be given with -CallSid or -ConferenceSid.",
                CallSid ?? ConferenceSid,
                "Read them all and choose with Where-Object CallSid."));
        }

        base.BeginProcessing();
    }
}

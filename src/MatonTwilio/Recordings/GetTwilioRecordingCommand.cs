using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Gets recordings by SID, or lists those of the account, a call or a conference, newest first. Calls and conferences from the pipeline provide their own SID.
/// Save-TwilioRecording saves the audio.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording"/>
[Cmdlet(VerbsCommon.Get, "TwilioRecording", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/recording")]
[OutputType(typeof(TwilioRecording))]
public sealed class GetTwilioRecordingCommand : TwilioTimedGetCommand<TwilioRecording>
{
    /// <summary>Only recordings of this call (CA...).</summary>
    [Parameter(ParameterSetName = ListSet), Parameter(ParameterSetName = SidSet), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string? CallSid { get; set; }

    /// <summary>Only recordings of this conference (CF...).</summary>
    [Parameter(ParameterSetName = ListSet), Parameter(ParameterSetName = SidSet), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CF")]
    public string? ConferenceSid { get; set; }

    /// <summary>Only recordings created on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime DateCreated { get; set => field = Exclusive(value); }

    /// <summary>Only recordings created at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated>"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartDate", "StartTime")]
    public DateTimeOffset CreatedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only recordings created at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated<"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndDate", "EndTime")]
    public DateTimeOffset CreatedBefore { get; set => field = Exclusive(value); }

    /// <summary>Includes deleted recordings. Twilio keeps their records, without the audio, for 40 days.</summary>
    [Parameter]
    public SwitchParameter IncludeSoftDeleted { get; set; }

    private protected override IReadOnlyList<string> OwnerPrefixes => RecordingOwner.Prefixes;

    private protected override string[] OwnerParameters => [nameof(CallSid), nameof(ConferenceSid)];

    // The account's list, filtered by a call, has more filters than the list of the call.
    private protected override string? Owner
        => PipedOwner is { } piped ? RecordingOwner.Path(piped) : ParameterSetName == SidSet ? RecordingOwner.Path(CallSid, ConferenceSid) : null;
}

using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets calls by SID, or lists them, newest first.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioCall", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/call-resource")]
[OutputType(typeof(TwilioCall))]
public sealed class GetTwilioCallCommand : TwilioPartyGetCommand<TwilioCall>
{
    /// <summary>Only calls to this number, client or SIP address.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AddressUse.CallParty), ArgumentCompleter(typeof(OwnNumberCompleter)), Text, Alias("Recipient")]
    public string? To { get; set => field = Exclusive(value); }

    /// <summary>Only calls from this number, client or SIP address.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AddressUse.CallParty), ArgumentCompleter(typeof(OwnNumberCompleter)), Text, Alias("Sender")]
    public string? From { get; set => field = Exclusive(value); }

    /// <summary>Only calls with this status: queued, ringing, in-progress, completed, busy, failed, no-answer or canceled.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(CallStatusCompleter)), Text, Alias("State")]
    public string? Status { get; set => field = Exclusive(value); }

    /// <summary>Only calls that this call (CA...) started.</summary>
    [Parameter(ParameterSetName = ListSet), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string? ParentCallSid { get; set => field = Exclusive(value); }

    /// <summary>Only calls that started on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime StartTime { get; set => field = Exclusive(value); }

    /// <summary>Only calls that started at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("StartTime>"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartDate")]
    public DateTimeOffset StartedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only calls that started at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("StartTime<"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndDate")]
    public DateTimeOffset StartedBefore { get; set => field = Exclusive(value); }

    /// <summary>Only calls that ended on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime EndTime { get; set => field = Exclusive(value); }

    /// <summary>Only calls that ended at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("EndTime>"), Moment, ArgumentCompleter(typeof(MomentCompleter))]
    public DateTimeOffset EndedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only calls that ended at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("EndTime<"), Moment, ArgumentCompleter(typeof(MomentCompleter))]
    public DateTimeOffset EndedBefore { get; set => field = Exclusive(value); }

    private protected override void Begin()
    {
        base.Begin();
        if (IsGiven(nameof(StartTime)) && IsGiven(nameof(EndTime)) && StartTime.Date != EndTime.Date)
        {
            WriteWarning(string.Create(
                CultureInfo.InvariantCulture,
                $"-StartTime and -EndTime are days: only calls that started on {StartTime:yyyy-MM-dd} and ended on {EndTime:yyyy-MM-dd} "
                + $"are listed. For a period, use -StartedAfter and -StartedBefore."));
        }
    }
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Gets the errors and warnings that Twilio logged by SID, or lists those of the account or of a call. For new scripts, Twilio recommends its alerts, which are
/// not part of this API.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/api/rest/notification"/>
[Cmdlet(VerbsCommon.Get, "TwilioNotification", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/api/rest/notification")]
[OutputType(typeof(TwilioNotification))]
public sealed class GetTwilioNotificationCommand : TwilioGetCommand<TwilioNotification>
{
    /// <summary>The call (CA...) whose notifications are read, in place of the account's. Calls from the pipeline provide their own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string? CallSid { get; set; }

    /// <summary>Only errors (0), or only warnings (1).</summary>
    [Parameter(ParameterSetName = ListSet), ValidateRange(0, 1), NotBlank]
    public int Log { get; set => field = Exclusive(value); }

    /// <summary>Only notifications of this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime MessageDate { get; set => field = Exclusive(value); }

    /// <summary>Only notifications of this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("MessageDate>"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartDate", "StartTime")]
    public DateTimeOffset LoggedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only notifications of this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("MessageDate<"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndDate", "EndTime")]
    public DateTimeOffset LoggedBefore { get; set => field = Exclusive(value); }

    private protected override IReadOnlyList<string> OwnerPrefixes { get; } = ["CA"];

    private protected override string? Owner => (PipedOwner ?? CallSid) is { } call ? $"Calls/{call}" : null;
}

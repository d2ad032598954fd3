using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets conferences by SID or name, or lists them, newest first. Of several conferences with one name, the one in progress is meant.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioConference", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-resource")]
[OutputType(typeof(TwilioConference))]
public sealed class GetTwilioConferenceCommand : TwilioGetCommand<TwilioConference>
{
    /// <summary>Only conferences with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }

    /// <summary>Only conferences with this status: init, in-progress or completed.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(ConferenceStatusCompleter)), Text, Alias("State")]
    public string? Status { get; set => field = Exclusive(value); }

    /// <summary>Only conferences that were created on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime DateCreated { get; set => field = Exclusive(value); }

    /// <summary>Only conferences that were created at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated>"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartDate", "StartTime")]
    public DateTimeOffset CreatedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only conferences that were created at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated<"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndDate", "EndTime")]
    public DateTimeOffset CreatedBefore { get; set => field = Exclusive(value); }

    /// <summary>Only conferences that last changed on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime DateUpdated { get; set => field = Exclusive(value); }

    /// <summary>Only conferences that last changed at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateUpdated>"), Moment, ArgumentCompleter(typeof(MomentCompleter))]
    public DateTimeOffset UpdatedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only conferences that last changed at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateUpdated<"), Moment, ArgumentCompleter(typeof(MomentCompleter))]
    public DateTimeOffset UpdatedBefore { get; set => field = Exclusive(value); }
}

using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets conferences: some by SID, or a list, newest first.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioConference", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(TwilioConference))]
public sealed class GetTwilioConferenceCommand : TwilioGetCommand<TwilioConference>
{
    /// <summary>Only conferences of this name.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public string? FriendlyName { get; set; }

    /// <summary>Only conferences with this status: init, in-progress or completed.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(ConferenceStatusCompleter))]
    public string? Status { get; set; }

    /// <summary>Only conferences that were created on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime DateCreated { get; set; }

    /// <summary>Only conferences that were created at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated>")]
    public DateTimeOffset CreatedAfter { get; set; }

    /// <summary>Only conferences that were created at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated<")]
    public DateTimeOffset CreatedBefore { get; set; }

    /// <summary>Only conferences that last changed on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime DateUpdated { get; set; }

    /// <summary>Only conferences that last changed at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateUpdated>")]
    public DateTimeOffset UpdatedAfter { get; set; }

    /// <summary>Only conferences that last changed at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateUpdated<")]
    public DateTimeOffset UpdatedBefore { get; set; }
}

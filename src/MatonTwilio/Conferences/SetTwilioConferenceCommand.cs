using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Plays an announcement to all participants of conferences in progress, or ends the conferences. -Status completed ends a conference, as Stop-TwilioConference does.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource#update-a-conference-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioConference", SupportsShouldProcess = true, DefaultParameterSetName = AnnouncementSet,
    HelpUri = "https://www.twilio.com/docs/voice/api/conference-resource#update-a-conference-resource")]
[OutputType(typeof(TwilioConference))]
public sealed class SetTwilioConferenceCommand : TwilioItemCommand<TwilioConference>
{
    private const string AnnouncementSet = "Announcement";
    private const string StatusSet = "Status";

    /// <summary>The URL of the announcement: an audio file, or TwiML with Play or Say.</summary>
    [Parameter(ParameterSetName = AnnouncementSet, ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? AnnounceUrl { get; set => field = Exclusive(value); }

    /// <summary>The HTTP method for -AnnounceUrl: GET or POST.</summary>
    [Parameter(ParameterSetName = AnnouncementSet, ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? AnnounceMethod { get; set => field = Exclusive(value); }

    /// <summary>The new status: completed ends the conference. The status of a conference from the pipeline is not used.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StatusSet, HelpMessage = "The new status: completed.")]
    [Text, ArgumentCompleter(typeof(NewConferenceStatusCompleter))]
    public string? Status { get; set => field = Exclusive(value); }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change conference", BoundFields.Of(this));
}

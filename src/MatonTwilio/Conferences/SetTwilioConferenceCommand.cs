using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Plays an announcement to all participants of conferences in progress. Stop-TwilioConference ends conferences.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource#update-a-conference-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioConference", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-resource#update-a-conference-resource")]
[OutputType(typeof(TwilioConference))]
public sealed class SetTwilioConferenceCommand : TwilioItemCommand<TwilioConference>
{
    /// <summary>The URL of the announcement: an audio file, or TwiML with Play or Say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? AnnounceUrl { get; set; }

    /// <summary>The HTTP method for -AnnounceUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? AnnounceMethod { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change conference", BoundFields.Of(this));
}

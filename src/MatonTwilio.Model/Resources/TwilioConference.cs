using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A conference: calls whose participants hear one another.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource"/>
public sealed class TwilioConference : TwilioResource
{
    /// <summary>The conference's own SID, so that <c>Get-TwilioConference | Get-TwilioParticipant</c> reads the participants of each conference.</summary>
    [JsonIgnore]
    public string? ConferenceSid => Sid;

    /// <summary>The name that participants join, up to 128 characters.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The status: init until the conference starts, then in-progress, and finally completed.</summary>
    public string? Status { get; set; }

    /// <summary>The region where the audio is mixed, such as us1 or ie1.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Why the conference ended: conference-ended-via-api, last-participant-left, last-participant-kicked,
    /// participant-with-end-conference-on-exit-left or participant-with-end-conference-on-exit-kicked; null while it is in progress.
    /// </summary>
    public string? ReasonConferenceEnded { get; set; }

    /// <summary>The call (CA...) that ended the conference; null while it is in progress, and if a request ended it.</summary>
    public string? CallSidEndingConference { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of the conference's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join(FriendlyName, RecordText.Time(DateCreated));
}

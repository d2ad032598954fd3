using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A conference: calls in which people hear one another.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-resource"/>
public sealed class TwilioConference : TwilioResource
{
    /// <summary>The conference's own SID, so that <c>Get-TwilioConference | Get-TwilioParticipant</c> reads who is in each.</summary>
    [JsonIgnore]
    public string? ConferenceSid => Sid;

    /// <summary>The name under which people are put together, up to 128 characters.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>init until it starts, then in-progress, and finally completed.</summary>
    public string? Status { get; set; }

    /// <summary>Where its sound is mixed, such as us1 or ie1.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Why it ended: conference-ended-via-api, last-participant-left, last-participant-kicked,
    /// participant-with-end-conference-on-exit-left or participant-with-end-conference-on-exit-kicked; null while it is in progress.
    /// </summary>
    public string? ReasonConferenceEnded { get; set; }

    /// <summary>The call (CA...) with which it ended; null while it is in progress, and where a request ended it.</summary>
    public string? CallSidEndingConference { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of what belongs to the conference, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join(FriendlyName, RecordText.Time(DateCreated));
}

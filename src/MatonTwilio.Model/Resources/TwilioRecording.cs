using System.Globalization;
using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A recording of a call or of a conference.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording"/>
public sealed class TwilioRecording : TwilioResource
{
    /// <summary>The call (CA...) that was recorded; of two legs, the parent call.</summary>
    public string? CallSid { get; set; }

    /// <summary>The conference (CF...) that was recorded; null for a recording of a call.</summary>
    public string? ConferenceSid { get; set; }

    /// <summary>The status: in-progress, paused, stopped, processing, and finally completed, absent or deleted.</summary>
    public string? Status { get; set; }

    /// <summary>When the recording began (UTC).</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The length; null until the recording is completed.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>The number of channels: 1, or 2 with one for each side.</summary>
    public int? Channels { get; set; }

    /// <summary>The recorded side: inbound, outbound or both. Only responses with the recordings of one call contain it.</summary>
    public string? Track { get; set; }

    /// <summary>What started the recording: DialVerb, Conference, OutboundAPI, Trunking, RecordVerb, StartCallRecordingAPI or StartConferenceRecordingAPI.</summary>
    public string? Source { get; set; }

    /// <summary>The cost, as a negative amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The cost, as a positive amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    [JsonIgnore]
    public decimal? Cost => -Price;

    /// <summary>Twilio's error code for an absent recording; null if there is no error.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>The fields to decrypt the recording, by name, if it was encrypted with a key of the account.</summary>
    public IReadOnlyDictionary<string, string?>? EncryptionDetails { get; set; }

    /// <summary>The URL of the audio file. Save-TwilioRecording saves it.</summary>
    public string? MediaUrl { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of the recording's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join("recording", RecordText.Time(StartTime ?? DateCreated), Duration?.ToString("c", CultureInfo.InvariantCulture));
}

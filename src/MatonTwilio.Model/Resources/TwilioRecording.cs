using System.Globalization;
using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A recording of a call or of a conference.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording"/>
public sealed class TwilioRecording : TwilioResource
{
    /// <summary>The call (CA...) that was recorded; of two legs the parent.</summary>
    public string? CallSid { get; set; }

    /// <summary>The conference (CF...) that was recorded; null for a recording of a call.</summary>
    public string? ConferenceSid { get; set; }

    /// <summary>Where it is: in-progress, paused, stopped, processing, and finally completed, absent or deleted.</summary>
    public string? Status { get; set; }

    /// <summary>When it began (UTC).</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>How long it is; null until it is completed.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>How many channels it has: 1, or 2 with each side on its own.</summary>
    public int? Channels { get; set; }

    /// <summary>Whose voice it holds: inbound, outbound or both. Only the recordings of a call, read as such, tell it.</summary>
    public string? Track { get; set; }

    /// <summary>What began it: DialVerb, Conference, OutboundAPI, Trunking, RecordVerb, StartCallRecordingAPI or StartConferenceRecordingAPI.</summary>
    public string? Source { get; set; }

    /// <summary>What it cost, as a negative amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>What it cost, as a positive amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    [JsonIgnore]
    public decimal? Cost => -Price;

    /// <summary>Twilio's code for why it is absent; null where nothing went wrong.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>How to decrypt it, by name, where it was encrypted with a key of the account's.</summary>
    public IReadOnlyDictionary<string, string?>? EncryptionDetails { get; set; }

    /// <summary>The address of the sound file. Save-TwilioRecording saves it.</summary>
    public string? MediaUrl { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of what belongs to the recording, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join("recording", RecordText.Time(StartTime ?? DateCreated), Duration?.ToString("c", CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>The text of a recording.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-transcription"/>
public sealed class TwilioTranscription : TwilioResource
{
    /// <summary>The recording (RE...) that was transcribed.</summary>
    public string? RecordingSid { get; set; }

    /// <summary>The status: in-progress, completed or failed.</summary>
    public string? Status { get; set; }

    /// <summary>The text; empty until it is completed.</summary>
    public string? TranscriptionText { get; set; }

    /// <summary>The length of the transcribed audio.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>The cost, as a negative amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The cost, as a positive amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    [JsonIgnore]
    public decimal? Cost => -Price;

    /// <summary>The kind of transcription: fast.</summary>
    public string? Type { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words => RecordText.Join("transcription", RecordText.Time(DateCreated), Duration?.ToString("c", CultureInfo.InvariantCulture));
}

using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A text or media message, sent or received.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource"/>
public sealed class TwilioMessage : TwilioResource, IHasLifecycle
{
    /// <summary>How long a message may wait in Twilio's queue before it fails, at most and by default, in seconds.</summary>
    internal const int LongestValiditySeconds = 36_000;

    /// <summary>
    /// The statuses that do not change any more, from the table on Twilio's page. partially_delivered is not among them: that page does not describe it, and
    /// what is still in progress of a message can change it.
    /// </summary>
    internal static readonly string[] FinalStatuses = ["delivered", "undelivered", "failed", "canceled", "read", "received"];

    /// <summary>The text; empty once the message was redacted.</summary>
    public string? Body { get; set; }

    /// <summary>The sender: a number in E.164 format, a short code, an alphanumeric sender or a channel address.</summary>
    public string? From { get; set; }

    /// <summary>The recipient: a number in E.164 format or a channel address.</summary>
    public string? To { get; set; }

    /// <summary>
    /// Where the message is in progress: accepted, scheduled, queued, sending, sent, partially_delivered, and finally delivered, undelivered,
    /// failed, canceled or read; receiving and received for incoming ones.
    /// </summary>
    public string? Status { get; set; }

    /// <summary>inbound, outbound-api, outbound-call or outbound-reply.</summary>
    public string? Direction { get; set; }

    /// <summary>When it was handed to the carrier (UTC); null before that.</summary>
    public DateTimeOffset? DateSent { get; set; }

    /// <summary>How many segments the text was billed as; 0 while a messaging service still chooses the sender.</summary>
    public int? NumSegments { get; set; }

    /// <summary>The same as <see cref="NumSegments"/>.</summary>
    [JsonIgnore]
    public int? Segments => NumSegments;

    /// <summary>How many media files belong to it.</summary>
    public int? NumMedia { get; set; }

    /// <summary>What it cost, as a negative amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>What it cost, as a positive amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    [JsonIgnore]
    public decimal? Cost => -Price;

    /// <summary>Twilio's code for why it was not delivered; null where nothing went wrong.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>The text for <see cref="ErrorCode"/>.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>What <see cref="ErrorCode"/> means, as <c>Get-TwilioErrorCode</c> says it; null where nothing went wrong, and for codes it does not know.</summary>
    [JsonIgnore]
    public string? ErrorMeaning => ErrorCodeTable.MeaningOf(ErrorCode);

    /// <summary>The messaging service (MG...) that chose the sender; null where there was none.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of what belongs to the message, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    bool IHasLifecycle.IsTerminal => FinalStatuses.Contains(Status);

    private protected override string Words => RecordText.Join(Direction == "inbound" ? $"message from {From}" : $"message to {To}", RecordText.Time(DateSent ?? DateCreated));
}

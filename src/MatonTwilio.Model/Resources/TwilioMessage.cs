using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A text or media message, sent or received.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource"/>
public sealed class TwilioMessage : TwilioResource, IHasLifecycle
{
    /// <summary>The longest time in seconds that a message may wait in Twilio's queue before it fails, which is also the default.</summary>
    internal const int LongestValiditySeconds = 36_000;

    /// <summary>
    /// The final statuses, from the table on Twilio's page. partially_delivered is not one of them: that page does not describe it, and the parts of the message that are
    /// still in progress can change it.
    /// </summary>
    internal static readonly string[] FinalStatuses = ["delivered", "undelivered", "failed", "canceled", "read", "received"];

    /// <summary>The message body; empty after redaction.</summary>
    public string? Body { get; set; }

    /// <summary>The sender: a number in E.164 format, a short code, an alphanumeric sender or a channel address.</summary>
    public string? From { get; set; }

    /// <summary>The recipient: a number in E.164 format or a channel address.</summary>
    public string? To { get; set; }

    /// <summary>
    /// The status: accepted, scheduled, queued, sending, sent, partially_delivered, and finally delivered, undelivered,
    /// failed, canceled or read; receiving and received for incoming ones.
    /// </summary>
    public string? Status { get; set; }

    /// <summary>The direction: inbound, outbound-api, outbound-call or outbound-reply.</summary>
    public string? Direction { get; set; }

    /// <summary>When the message was passed to the carrier (UTC); null before that.</summary>
    public DateTimeOffset? DateSent { get; set; }

    /// <summary>The number of segments that are billed; 0 until a messaging service has chosen the sender.</summary>
    public int? NumSegments { get; set; }

    /// <summary>The same as <see cref="NumSegments"/>.</summary>
    [JsonIgnore]
    public int? Segments => NumSegments;

    /// <summary>The number of media files.</summary>
    public int? NumMedia { get; set; }

    /// <summary>The cost, as a negative amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The cost, as a positive amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    [JsonIgnore]
    public decimal? Cost => -Price;

    /// <summary>Twilio's error code for a message that was not delivered; null if there is no error.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>Twilio's text for <see cref="ErrorCode"/>.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>The meaning of <see cref="ErrorCode"/>, as in <c>Get-TwilioErrorCode</c>; null without an error, and for codes without an explanation.</summary>
    [JsonIgnore]
    public string? ErrorMeaning => ErrorCodeTable.MeaningOf(ErrorCode);

    /// <summary>The messaging service (MG...) that chose the sender; null if there was none.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of the message's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    bool IHasLifecycle.IsTerminal => FinalStatuses.Contains(Status);

    private protected override string Words => RecordText.Join(Direction == "inbound" ? $"message from {From}" : $"message to {To}", RecordText.Time(DateSent ?? DateCreated));
}

namespace MatonTwilio;

/// <summary>The results of the outbound messages with the same values of the -By keys; of all messages without -By.</summary>
public sealed class TwilioDelivery
{
    /// <summary>The recipient's country, as a two-letter ISO 3166-1 code; null without -By Country, and for recipients without a country.</summary>
    public string? Country { get; set; }

    /// <summary>The recipient; null without -By To.</summary>
    public string? To { get; set; }

    /// <summary>The sender; null without -By From, and until a messaging service has chosen one.</summary>
    public string? From { get; set; }

    /// <summary>The messaging service (MG...); null without -By MessagingService, and for messages without a service.</summary>
    public string? MessagingService { get; set; }

    /// <summary>Twilio's error code; null without -By ErrorCode, and for messages without an error.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>The meaning of <see cref="ErrorCode"/>, as in <c>Get-TwilioErrorCode</c>.</summary>
    public string? ErrorMeaning => ErrorCodeTable.MeaningOf(ErrorCode);

    /// <summary>The hour of the day (UTC), 0 to 23; null without -By Hour.</summary>
    public int? Hour { get; set; }

    /// <summary>The day (UTC); null without -By Day.</summary>
    public DateTime? Day { get; set; }

    /// <summary>The common words of the bodies, with {} in place of the words that differ; null without -By BodyTemplate.</summary>
    public string? BodyTemplate { get; set; }

    /// <summary>The values of the keys as one text; empty without -By.</summary>
    public string Group { get; set; } = "";

    /// <summary>The number of messages: the sum of the next five.</summary>
    public long Count { get; set; }

    /// <summary>The number of messages with the status delivered or read.</summary>
    public long Delivered { get; set; }

    /// <summary>The number of messages that the carrier did not deliver.</summary>
    public long Undelivered { get; set; }

    /// <summary>The number of messages that were never passed to a carrier.</summary>
    public long Failed { get; set; }

    /// <summary>The number of messages without a final status.</summary>
    public long Pending { get; set; }

    /// <summary>The number of messages that were canceled before they were sent.</summary>
    public long Canceled { get; set; }

    /// <summary>The share of <see cref="Delivered"/> in the messages that were delivered, undelivered or failed, 0 to 1; null if there are none.</summary>
    public double? DeliveryRate => Delivered + Undelivered + Failed is > 0 and var known ? (double)Delivered / known : null;

    /// <summary>The median time from a message's creation to its final status, to the second; null if it is unknown for all messages.</summary>
    public TimeSpan? MedianTime { get; set; }

    /// <summary>The time within which 95 % of the messages got their final status, to the second or 0.1 %; null if it is unknown for all messages.</summary>
    public TimeSpan? Time95 { get; set; }

    /// <summary>The number of segments that Twilio charged for.</summary>
    public long Segments { get; set; }

    /// <summary>The cost, as a positive amount in <see cref="PriceUnit"/>; null if nothing is billed yet, or the amounts are in several currencies.</summary>
    public decimal? Cost { get; set; }

    /// <summary>The currency of <see cref="Cost"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The values of the keys as one text.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Group;
}

namespace MatonTwilio;

/// <summary>The results of the outbound messages with the same keys of -By; of all messages without a key.</summary>
public sealed class TwilioDelivery
{
    /// <summary>The recipient's country, as a two-letter ISO 3166-1 code; null without -By Country, and for recipients without one.</summary>
    public string? Country { get; set; }

    /// <summary>The recipient; null without -By To.</summary>
    public string? To { get; set; }

    /// <summary>The sender; null without -By From, and while a messaging service has not chosen one.</summary>
    public string? From { get; set; }

    /// <summary>The messaging service (MG...); null without -By MessagingService, and for messages of none.</summary>
    public string? MessagingService { get; set; }

    /// <summary>Twilio's error code; null without -By ErrorCode, and for messages without an error.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>What <see cref="ErrorCode"/> means, as <c>Get-TwilioErrorCode</c> says it.</summary>
    public string? ErrorMeaning => ErrorCodeTable.MeaningOf(ErrorCode);

    /// <summary>The hour of the day (UTC), 0 to 23; null without -By Hour.</summary>
    public int? Hour { get; set; }

    /// <summary>The day (UTC); null without -By Day.</summary>
    public DateTime? Day { get; set; }

    /// <summary>The words that the bodies have in common, with {} for those that differ; null without -By BodyTemplate.</summary>
    public string? BodyTemplate { get; set; }

    /// <summary>The keys in one text; empty without -By.</summary>
    public string Group { get; set; } = "";

    /// <summary>How many messages: the sum of the next five.</summary>
    public long Count { get; set; }

    /// <summary>Messages with the status delivered or read.</summary>
    public long Delivered { get; set; }

    /// <summary>Messages that the carrier did not deliver.</summary>
    public long Undelivered { get; set; }

    /// <summary>Messages that were never handed to a carrier.</summary>
    public long Failed { get; set; }

    /// <summary>Messages without a final status.</summary>
    public long Pending { get; set; }

    /// <summary>Messages that were canceled before they were sent.</summary>
    public long Canceled { get; set; }

    /// <summary>The share of <see cref="Delivered"/> in the messages that were delivered, undelivered or failed, 0 to 1; null where there are none.</summary>
    public double? DeliveryRate => Delivered + Undelivered + Failed is > 0 and var known ? (double)Delivered / known : null;

    /// <summary>The median of the time from a message's creation to its final status, to the second; null where no message tells it.</summary>
    public TimeSpan? MedianTime { get; set; }

    /// <summary>The time within which 95 % of the messages got their final status, to the second or 0.1 %; null where no message tells it.</summary>
    public TimeSpan? Time95 { get; set; }

    /// <summary>How many segments Twilio counted.</summary>
    public long Segments { get; set; }

    /// <summary>What was paid, as a positive amount in <see cref="PriceUnit"/>; null where nothing is billed yet, and for amounts of several currencies.</summary>
    public decimal? Cost { get; set; }

    /// <summary>The currency of <see cref="Cost"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The keys in one text.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Group;
}

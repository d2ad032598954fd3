namespace MatonTwilio;

/// <summary>The forecast for a campaign, before it is sent.</summary>
public sealed class TwilioCampaign
{
    /// <summary>The number of rows.</summary>
    public long Rows { get; set; }

    /// <summary>The number of messages to send: the rows except those that cannot be sent, that a journal has as sent, and, with -Unique, the duplicates.</summary>
    public long Messages { get; set; }

    /// <summary>The number of different recipients.</summary>
    public long Recipients { get; set; }

    /// <summary>The number of rows with the same recipient as an earlier row.</summary>
    public long Duplicates { get; set; }

    /// <summary>The number of rows that cannot be sent.</summary>
    public long CannotSend { get; set; }

    /// <summary>The number of rows that the journal has as sent.</summary>
    public long AlreadySent { get; set; }

    /// <summary>The recipients' countries, as two-letter ISO 3166-1 codes; - for an unknown country.</summary>
    public TwilioCampaignParts Countries { get; set; } = TwilioCampaignParts.None;

    /// <summary>The kinds of the recipients' numbers, by the numbering plans of their countries (<see cref="PhoneNumberKind"/>).</summary>
    public TwilioCampaignParts Kinds { get; set; } = TwilioCampaignParts.None;

    /// <summary>The number of messages to fixed lines, most of which cannot receive SMS.</summary>
    public long Landlines { get; set; }

    /// <summary>The number of segments that Twilio would charge for; media and other channels have none.</summary>
    public long Segments { get; set; }

    /// <summary>GSM-7 and UCS-2; media, template or the channel for messages without segments.</summary>
    public TwilioCampaignParts Encoding { get; set; } = TwilioCampaignParts.None;

    /// <summary>The number of segments of the longest body.</summary>
    public int LongestSegments { get; set; }

    /// <summary>The row with the longest body, counted from 1; null if no row has a body.</summary>
    public long? LongestRow { get; set; }

    /// <summary>The longest body, with its placeholders filled in.</summary>
    public string? LongestBody { get; set; }

    /// <summary>The characters that require UCS-2, with the messages that contain them: at most 50, the most frequent first.</summary>
    public TwilioCampaignParts NonGsmCharacters { get; set; } = TwilioCampaignParts.None;

    /// <summary>The number of segments that -SmartEncoded would save; 0 if it is specified.</summary>
    public long SmartEncodedSavings { get; set; }

    /// <summary>The estimated cost in <see cref="PriceUnit"/>, from the prices that the account paid for such messages; null if no price is known.</summary>
    public decimal? EstimatedCost { get; set; }

    /// <summary>The currency of <see cref="EstimatedCost"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The number of messages without a known price, which <see cref="EstimatedCost"/> does not include.</summary>
    public long Unpriced { get; set; }

    /// <summary>The basis of the estimated cost, and what is unknown.</summary>
    public string CostBasis { get; set; } = "";

    /// <summary>The estimated duration of the campaign, at the session's rate or at -MessagesPerSecond, whichever is slower.</summary>
    public TimeSpan EstimatedTime { get; set; }

    /// <summary>The hours in which recipients may be reached: -LocalTime, or 08:00-21:00.</summary>
    public string LocalTime { get; set; } = "";

    /// <summary>The number of messages to recipients whose local time is outside these hours now.</summary>
    public long QuietNow { get; set; }

    /// <summary>The number of messages to numbers with an unknown time zone.</summary>
    public long UnknownTimeZone { get; set; }

    /// <summary>The number of messages to recipients who have opted out of the sender's messages.</summary>
    public long OptedOut { get; set; }

    /// <summary>The number of messages to recipients whose last two or more messages failed with 30003, 30005 or 30006.</summary>
    public long Unreachable { get; set; }

    /// <summary>The start (UTC) of the account's messages that were read for prices, opt-outs and failures.</summary>
    public DateTimeOffset? HistorySince { get; set; }

    /// <summary>The number of the account's messages that were read.</summary>
    public long HistoryMessages { get; set; }

    /// <summary>The rows that cannot or should not be sent, each with its reason.</summary>
    public IReadOnlyList<TwilioCampaignProblem> Problems { get; set; } = [];
}

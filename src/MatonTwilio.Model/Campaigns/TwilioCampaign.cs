namespace MatonTwilio;

/// <summary>What a campaign would do, told before it is sent.</summary>
public sealed class TwilioCampaign
{
    /// <summary>How many rows came in.</summary>
    public long Rows { get; set; }

    /// <summary>How many messages would be sent: the rows but for those that cannot be sent, that a journal has as sent, and with -Unique the duplicates.</summary>
    public long Messages { get; set; }

    /// <summary>How many different recipients would get one.</summary>
    public long Recipients { get; set; }

    /// <summary>Rows whose recipient another row had before.</summary>
    public long Duplicates { get; set; }

    /// <summary>Rows that cannot be sent.</summary>
    public long CannotSend { get; set; }

    /// <summary>Rows that the journal has as sent.</summary>
    public long AlreadySent { get; set; }

    /// <summary>The recipients' countries, as ISO 3166-1 codes of two letters; - where none is known.</summary>
    public TwilioCampaignParts Countries { get; set; } = TwilioCampaignParts.None;

    /// <summary>What kind of number the recipients have, by the numbering plans of their countries: see <see cref="PhoneNumberKind"/>.</summary>
    public TwilioCampaignParts Kinds { get; set; } = TwilioCampaignParts.None;

    /// <summary>Messages to fixed lines, most of which take no SMS.</summary>
    public long Landlines { get; set; }

    /// <summary>How many segments Twilio would charge for; media and other channels have none.</summary>
    public long Segments { get; set; }

    /// <summary>GSM-7 and UCS-2; media, template or the channel for what has no segments.</summary>
    public TwilioCampaignParts Encoding { get; set; } = TwilioCampaignParts.None;

    /// <summary>The segments of the longest body.</summary>
    public int LongestSegments { get; set; }

    /// <summary>The row with the longest body, counted from 1; null where no row has a body.</summary>
    public long? LongestRow { get; set; }

    /// <summary>The longest body, with what is filled in.</summary>
    public string? LongestBody { get; set; }

    /// <summary>The characters that make bodies UCS-2, with the messages that have them; 50 at the most, those of most messages first.</summary>
    public TwilioCampaignParts NonGsmCharacters { get; set; } = TwilioCampaignParts.None;

    /// <summary>How many segments fewer it would be with -SmartEncoded; 0 where it is given.</summary>
    public long SmartEncodedSavings { get; set; }

    /// <summary>What it would cost, by what the account paid for such messages, in <see cref="PriceUnit"/>; null where no price is known.</summary>
    public decimal? EstimatedCost { get; set; }

    /// <summary>The currency of <see cref="EstimatedCost"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>Messages whose price is not known, which <see cref="EstimatedCost"/> does not include.</summary>
    public long Unpriced { get; set; }

    /// <summary>What the estimated cost is based on, and what is not known.</summary>
    public string CostBasis { get; set; } = "";

    /// <summary>How long it would take to send, at the session's rate and at -MessagesPerSecond, whichever is slower.</summary>
    public TimeSpan EstimatedTime { get; set; }

    /// <summary>The time of day in which people are reached: -LocalTime, or 08:00-21:00.</summary>
    public string LocalTime { get; set; } = "";

    /// <summary>Messages to recipients for whom it is another time now.</summary>
    public long QuietNow { get; set; }

    /// <summary>Messages to numbers whose time zone is not known.</summary>
    public long UnknownTimeZone { get; set; }

    /// <summary>Messages to recipients who have opted out of the sender's messages.</summary>
    public long OptedOut { get; set; }

    /// <summary>Messages to recipients whose last two messages or more failed for good: 30003, 30005 or 30006.</summary>
    public long Unreachable { get; set; }

    /// <summary>From when on the account's messages were read (UTC), which tell prices, opt-outs and failures.</summary>
    public DateTimeOffset? HistorySince { get; set; }

    /// <summary>How many messages of the account were read.</summary>
    public long HistoryMessages { get; set; }

    /// <summary>The rows that cannot or should not be sent, each with its reason.</summary>
    public IReadOnlyList<TwilioCampaignProblem> Problems { get; set; } = [];
}

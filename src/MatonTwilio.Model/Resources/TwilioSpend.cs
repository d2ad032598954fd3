namespace MatonTwilio;

/// <summary>The cost of an account for a category in a month or on a day. The prices of all categories of a period add up to its total.</summary>
public sealed class TwilioSpend
{
    /// <summary>The account's name.</summary>
    public string? Account { get; init; }

    /// <summary>The account (AC...).</summary>
    public string? AccountSid { get; init; }

    /// <summary>The category, such as sms; (other) for the rest of the total.</summary>
    public string Category { get; init; } = "";

    /// <summary>Twilio's description of the category.</summary>
    public string? Description { get; init; }

    /// <summary>The month as yyyy-MM, or the day as yyyy-MM-dd (UTC).</summary>
    public string Period { get; init; } = "";

    /// <summary>The first day of the period (UTC).</summary>
    public DateTime StartDate { get; init; }

    /// <summary>The cost, in <see cref="PriceUnit"/>.</summary>
    public decimal Price { get; init; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>The difference from the cost of the previous period; for the current month, that of the forecast. Null for the first period.</summary>
    public decimal? Change { get; init; }

    /// <summary>The estimated cost of the whole current month, if the rest of it is like its beginning; null for other months and for days.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>Whether the cost is far higher than usual for this account and category, which requires five complete periods.</summary>
    public bool IsOutlier { get; init; }

    /// <summary>The category and the period.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"{Category} {Period}";
}

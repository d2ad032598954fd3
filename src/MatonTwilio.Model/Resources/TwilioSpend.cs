namespace MatonTwilio;

/// <summary>What an account paid for a category in a month or on a day. The prices of all categories of a period add up to what was paid.</summary>
public sealed class TwilioSpend
{
    /// <summary>The account's name.</summary>
    public string? Account { get; init; }

    /// <summary>The account (AC...).</summary>
    public string? AccountSid { get; init; }

    /// <summary>The category, such as sms; (other) for what the total has beside them.</summary>
    public string Category { get; init; } = "";

    /// <summary>The category in words.</summary>
    public string? Description { get; init; }

    /// <summary>The month as yyyy-MM, or the day as yyyy-MM-dd (UTC).</summary>
    public string Period { get; init; } = "";

    /// <summary>The first day of the period (UTC).</summary>
    public DateTime StartDate { get; init; }

    /// <summary>What was paid, in <see cref="PriceUnit"/>.</summary>
    public decimal Price { get; init; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>How much more was paid than in the period before; of the current month, how much more the forecast is. Null for the first period.</summary>
    public decimal? Change { get; init; }

    /// <summary>What the current month will cost if the rest of it is like its beginning; null for other months and for days.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>Whether it is far more than usual for this account and category. It takes five complete periods to know.</summary>
    public bool IsOutlier { get; init; }

    /// <summary>The category and the period.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"{Category} {Period}";
}

using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>Adds up the estimated cost of messages, and describes the messages whose cost is unknown.</summary>
/// <param name="prices">The prices that the account has paid.</param>
internal sealed class CampaignCost(CampaignPrices prices)
{
    private readonly Dictionary<(string Country, string Sender), long> _unknown = [];
    private decimal _cost;
    private long _priced;

    /// <summary>Adds a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="segments">The number of its segments; 0 for media.</param>
    public void Add(CampaignMessage message, int segments)
    {
        if (prices.Find(message.Country, message.Sender, segments) is { } price)
        {
            _cost = Money.Sum(_cost, price);
            _priced++;
            return;
        }

        var kind = (message.Country ?? "no country", CampaignPrices.Describe(message.Sender));
        _unknown[kind] = _unknown.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Sets the estimate of a campaign.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="since">The time of the oldest price.</param>
    public void Complete(TwilioCampaign campaign, DateTimeOffset since)
    {
        (campaign.EstimatedCost, campaign.PriceUnit) = _priced > 0 ? (_cost, prices.Unit) : ((decimal?)null, (string?)null);
        campaign.Unpriced = _unknown.Values.Sum();
        var day = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var all = _priced + campaign.Unpriced;
        var known = _priced == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Estimated for {_priced} of {all} messages from the account's prices since {day}.");
        var unknown = _unknown.Count == 0 ? "" : $"No price is known for {string.Join("; ", _unknown.OrderByDescending(static one => one.Value).Select(Describe))}.";
        campaign.CostBasis = $"{known} {unknown}".Trim();
    }

    private static string Describe(KeyValuePair<(string Country, string Sender), long> part)
        => string.Create(CultureInfo.InvariantCulture, $"{part.Value} to {part.Key.Country} from {part.Key.Sender}");
}

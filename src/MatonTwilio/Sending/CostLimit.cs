using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>The limit of a campaign's estimated cost, over all runs with one journal.</summary>
/// <param name="most">The maximum cost, in the currency of the account.</param>
internal sealed class CostLimit(decimal most)
{
    private readonly CountedRecipients _left = new();
    private decimal _cost;

    /// <summary>Adds the cost of a row that an earlier run has sent.</summary>
    /// <param name="price">The estimated price; null if it is unknown.</param>
    public void AddEarlier(decimal? price) => _cost += price ?? 0;

    /// <summary>Adds the price of a row, or returns false if it would exceed the limit.</summary>
    public bool TryTake(decimal price)
    {
        if (_cost + price > most)
        {
            return false;
        }

        _cost += price;
        return true;
    }

    /// <summary>Counts a recipient whose price is unknown.</summary>
    public void Leave(string recipient) => _left.Add(recipient);

    /// <summary>The error message when the campaign stops.</summary>
    /// <param name="recipient">The recipient of the next row.</param>
    /// <param name="price">The price of the next row.</param>
    public string Explain(string recipient, decimal price) => string.Create(
        CultureInfo.InvariantCulture,
        $"Stopped before {recipient}: the estimated cost would be {_cost + price:0.00##}, which is more than {most:0.00##} (-MaximumCost). The others were not reached.");

    /// <summary>The warning at the end; null if every price is known.</summary>
    public string? Warning()
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{_left.Count} {(_left.Count == 1 ? "recipient was" : "recipients were")}");
        return _left.Count == 0 ? null : $"{count} left pending because of -MaximumCost: {_left.Names}. The account has no earlier price from which to estimate their cost.";
    }
}

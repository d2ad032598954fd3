using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>How much a campaign may cost, by the estimate, over all runs with one journal.</summary>
/// <param name="most">The most that it may cost, in the currency of the account.</param>
internal sealed class CostLimit(decimal most)
{
    private readonly CountedRecipients _left = new();
    private decimal _cost;

    /// <summary>Adds what an earlier run has sent.</summary>
    /// <param name="price">What it is likely to have cost; null where nothing is known.</param>
    public void AddEarlier(decimal? price) => _cost += price ?? 0;

    /// <summary>Takes the price of a row; false where that is too much.</summary>
    public bool TryTake(decimal price)
    {
        if (_cost + price > most)
        {
            return false;
        }

        _cost += price;
        return true;
    }

    /// <summary>Counts a recipient whose price is not known.</summary>
    public void Leave(string recipient) => _left.Add(recipient);

    /// <summary>What to say when it stopped.</summary>
    /// <param name="recipient">Whom the next would have been for.</param>
    /// <param name="price">What that would have cost.</param>
    public string Explain(string recipient, decimal price) => string.Create(
        CultureInfo.InvariantCulture,
        $"Stopped before {recipient}: the estimated cost would be {_cost + price:0.00##}, which is more than {most:0.00##} (-MaximumCost). The others were not reached.");

    /// <summary>What to say at the end; null where every price is known.</summary>
    public string? Warning()
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{_left.Count} {(_left.Count == 1 ? "recipient was" : "recipients were")}");
        return _left.Count == 0 ? null : $"{count} left pending because of -MaximumCost: {_left.Names}. The account has no earlier price from which to estimate their cost.";
    }
}

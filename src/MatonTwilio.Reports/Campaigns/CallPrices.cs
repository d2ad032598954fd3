namespace MatonTwilio.Reports;

/// <summary>The average cost of an account's calls to each country. Only calls in the currency of the first price count.</summary>
/// <param name="countryOf">Returns the country of a number; null for a number without one.</param>
public sealed class CallPrices(Func<string, string?> countryOf)
{
    private readonly Dictionary<string, (decimal Sum, long Count)> _prices = new(StringComparer.Ordinal);
    private string? _unit;

    /// <summary>Adds the cost of a call.</summary>
    /// <param name="call">The call.</param>
    public void Add(TwilioCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call is { To: { } to, Price: { } price, Direction: not "inbound" } && (_unit ??= Money.Unit(call.PriceUnit)) == Money.Unit(call.PriceUnit))
        {
            var (sum, count) = _prices.GetValueOrDefault(countryOf(to) ?? "");
            _prices[countryOf(to) ?? ""] = (Money.Sum(sum, -price), count + 1);
        }
    }

    /// <summary>The estimated cost of a call of any duration; null if no price is known.</summary>
    /// <param name="recipient">The called number.</param>
    public decimal? Find(string recipient) => _prices.TryGetValue(countryOf(recipient) ?? "", out var price) ? price.Sum / price.Count : null;
}

namespace MatonTwilio.Reports;

/// <summary>What an account has paid for calls to a country, on average. It knows one currency: that of the first price.</summary>
/// <param name="countryOf">The country of a number; null for what has none.</param>
public sealed class CallPrices(Func<string, string?> countryOf)
{
    private readonly Dictionary<string, (decimal Sum, long Count)> _prices = new(StringComparer.Ordinal);
    private string? _unit;

    /// <summary>Adds what a call has cost.</summary>
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

    /// <summary>What a call is likely to cost, however long it lasts; null where nothing is known.</summary>
    /// <param name="recipient">Who is called.</param>
    public decimal? Find(string recipient) => _prices.TryGetValue(countryOf(recipient) ?? "", out var price) ? price.Sum / price.Count : null;
}

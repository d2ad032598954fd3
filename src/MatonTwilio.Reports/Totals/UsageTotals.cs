namespace MatonTwilio.Reports;

/// <summary>The totals of usage by currency, category and day, which the charts show. The memory grows with these, not with the records.</summary>
public sealed class UsageTotals
{
    private readonly SortedDictionary<string, CurrencyUsage> _currencies = new(StringComparer.Ordinal);

    /// <summary>Whether no record was added.</summary>
    public bool IsEmpty => _currencies.Count == 0;

    /// <summary>The usage of each currency, because amounts in two currencies cannot be added.</summary>
    internal IEnumerable<CurrencyUsage> Currencies => _currencies.Values;

    /// <summary>Adds a record.</summary>
    /// <param name="usage">The record.</param>
    public void Add(TwilioUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        var currency = Money.Unit(usage.PriceUnit);
        if (!_currencies.TryGetValue(currency, out var totals))
        {
            _currencies[currency] = totals = new CurrencyUsage(currency);
        }

        totals.Add(usage);
    }
}

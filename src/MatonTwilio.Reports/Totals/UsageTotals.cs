namespace MatonTwilio.Reports;

/// <summary>Usage added up by currency, category and day: what charts are made of. It grows with those, not with the records.</summary>
public sealed class UsageTotals
{
    private readonly SortedDictionary<string, CurrencyUsage> _currencies = new(StringComparer.Ordinal);

    /// <summary>Whether there was no record at all.</summary>
    public bool IsEmpty => _currencies.Count == 0;

    /// <summary>The usage of each currency: amounts of money of two currencies have no sum.</summary>
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

using System.Collections;

namespace MatonTwilio.Reports;

/// <summary>The costs of records, by currency, because amounts in two currencies cannot be added.</summary>
internal sealed class Costs : IEnumerable<KeyValuePair<string, decimal>>
{
    private readonly SortedDictionary<string, decimal> _amounts = new(StringComparer.Ordinal);

    /// <summary>The number of records without a price, because Twilio has not set it yet or charged nothing.</summary>
    public long Unpriced { get; private set; }

    /// <summary>Adds the cost of a record.</summary>
    /// <param name="price">Twilio's price, which is negative for a charge; null if it is unknown.</param>
    /// <param name="unit">Its currency.</param>
    public void Add(decimal? price, string? unit)
    {
        if (price is not { } paid)
        {
            Unpriced++;
            return;
        }

        _amounts[Money.Unit(unit)] = Money.Sum(_amounts.GetValueOrDefault(Money.Unit(unit)), -paid);
    }

    public IEnumerator<KeyValuePair<string, decimal>> GetEnumerator() => _amounts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace MatonTwilio.Reports;

/// <summary>What records cost, by currency: amounts of money of two currencies have no sum.</summary>
internal sealed class Costs : IEnumerable<KeyValuePair<string, decimal>>
{
    private readonly SortedDictionary<string, decimal> _amounts = new(StringComparer.Ordinal);

    /// <summary>How many records have no price: Twilio does not know it yet, or charged nothing.</summary>
    public long Unpriced { get; private set; }

    /// <summary>Adds what a record cost.</summary>
    /// <param name="price">Twilio's price, which is negative for what is paid; null where none is known.</param>
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

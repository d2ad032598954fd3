namespace MatonTwilio.Reports;

/// <summary>The spending of one account, by category and period. Categories inside another one are left out, so that nothing counts twice.</summary>
public sealed class AccountSpend
{
    private const string Other = "(other)";

    private readonly TwilioAccount _account;
    private readonly SpendPeriods _periods;

    // By category, then by the first day of the period.
    private readonly Dictionary<string, Dictionary<DateOnly, decimal>> _prices = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _descriptions = new(StringComparer.OrdinalIgnoreCase);
    private string _unit = "";

    /// <param name="account">The account.</param>
    /// <param name="isDaily">Whether the records are daily; otherwise, they are monthly.</param>
    /// <param name="now">The current time.</param>
    public AccountSpend(TwilioAccount account, bool isDaily, DateTimeOffset now)
    {
        _account = account;
        _periods = new SpendPeriods(isDaily, now);
    }

    /// <summary>Adds a record of usage, without subaccounts.</summary>
    /// <param name="usage">The record.</param>
    public void Add(TwilioUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        if (usage is not { Category: { Length: > 0 } category, StartDate: { } start })
        {
            return;
        }

        _unit = _unit.Length > 0 ? _unit : Money.Unit(usage.PriceUnit);
        _descriptions[category] = usage.Description;
        Add(category, _periods.StartOf(DateOnly.FromDateTime(start)), usage.Price ?? 0);
    }

    /// <summary>The cost by period, the most expensive category first. Categories without cost are omitted.</summary>
    /// <returns>A row for each period and category.</returns>
    public IEnumerable<TwilioSpend> Rows()
    {
        var named = _prices.Keys.Where(static category => !Category.IsEverything(category)).ToList();
        var categories = named.Where(inner => !named.Exists(outer => Category.Contains(outer, inner))).ToList();
        AddOther(categories);
        var starts = _prices.Values.SelectMany(static prices => prices.Keys).Distinct().Order().ToList();
        return categories.SelectMany(category => RowsOf(category, starts))
            .OrderBy(static row => row.StartDate)
            .ThenByDescending(static row => row.Price)
            .ThenBy(static row => row.Category, StringComparer.Ordinal);
    }

    private void Add(string category, DateOnly start, decimal price)
    {
        if (!_prices.TryGetValue(category, out var prices))
        {
            _prices[category] = prices = [];
        }

        prices[start] = prices.GetValueOrDefault(start) + price;
    }

    // The total includes costs that no category has, and shows whether categories overlap although their names do not show it.
    private void AddOther(List<string> categories)
    {
        if (_prices.FirstOrDefault(static pair => Category.IsEverything(pair.Key)).Value is not { } totals)
        {
            return;
        }

        _prices.Remove(Other);
        foreach (var (start, total) in totals)
        {
            var rest = total - categories.Sum(category => _prices[category].GetValueOrDefault(start));
            if (rest != 0)
            {
                Add(Other, start, rest);
            }
        }

        if (_prices.ContainsKey(Other))
        {
            categories.Add(Other);
        }
    }

    private IEnumerable<TwilioSpend> RowsOf(string category, List<DateOnly> starts)
    {
        var prices = _prices[category];
        var usual = new Outliers([.. starts.Where(start => !_periods.IsCurrent(start)).Select(start => prices.GetValueOrDefault(start))]);
        foreach (var start in starts.Where(start => prices.GetValueOrDefault(start) != 0))
        {
            var price = prices[start];
            var forecast = _periods.Forecast(start, price);
            yield return new TwilioSpend
            {
                Account = _account.FriendlyName,
                AccountSid = _account.Sid,
                Category = category,
                Description = _descriptions.GetValueOrDefault(category),
                Period = _periods.Name(start),
                StartDate = start.ToDateTime(TimeOnly.MinValue),
                Price = price,
                PriceUnit = _unit,
                Forecast = forecast,
                Change = start == starts[0] ? null : (forecast ?? price) - prices.GetValueOrDefault(_periods.Before(start)),
                IsOutlier = usual.Contains(price),
            };
        }
    }
}

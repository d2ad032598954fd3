namespace MatonTwilio.Reports;

/// <summary>Total figures.</summary>
internal readonly record struct UsageFigures(decimal Price, decimal Count)
{
    public UsageFigures Plus(UsageFigures more) => new(Money.Sum(Price, more.Price), Money.Sum(Count, more.Count));
}

/// <summary>The usage of an account in a period.</summary>
/// <param name="Account">The account.</param>
/// <param name="Period">The period; the longest possible one if a record has none.</param>
/// <param name="Figures">The totals of its records.</param>
/// <param name="Records">The number of its records.</param>
internal sealed record PeriodUsage(string Account, Period Period, UsageFigures Figures, int Records);

/// <summary>The usage of a category.</summary>
internal sealed class CategoryUsage(string name)
{
    private readonly Dictionary<(string Account, Period Period), PeriodUsage> _periods = [];

    public string Name { get; } = name;

    /// <summary>The unit of its count; null if the records have none.</summary>
    public string? CountUnit { get; private set; }

    /// <summary>The usage of each account and period.</summary>
    public IReadOnlyCollection<PeriodUsage> Periods => _periods.Values;

    /// <summary>Whether every record covers a single day.</summary>
    public bool IsDaily => _periods.Values.All(static one => one.Period.IsDay);

    /// <summary>The totals, without counting anything twice.</summary>
    public UsageFigures Figures => PeriodSelection.Of([this]).Figures;

    public void Add(TwilioUsage usage)
    {
        CountUnit ??= string.IsNullOrWhiteSpace(usage.CountUnit) ? null : usage.CountUnit;
        var key = (usage.AccountSid ?? "", Period.Of(usage));
        var before = _periods.GetValueOrDefault(key) ?? new PeriodUsage(key.Item1, key.Item2, default, 0);
        var figures = before.Figures.Plus(new UsageFigures(usage.Price ?? 0, usage.Count ?? 0));
        _periods[key] = before with { Figures = figures, Records = before.Records + 1 };
    }
}

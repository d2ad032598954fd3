namespace MatonTwilio.Reports;

/// <summary>The usage and the costs in one currency.</summary>
internal sealed class CurrencyUsage(string currency)
{
    private readonly Dictionary<string, CategoryUsage> _categories = new(StringComparer.OrdinalIgnoreCase);
    private PeriodSelection? _selection;

    /// <summary>Its ISO 4217 code; empty if the records have none.</summary>
    public string Currency { get; } = currency;

    /// <summary>The first day that counts; null if no record has a day.</summary>
    public DateOnly? First => Days.Select(static one => (DateOnly?)one.Period.First).Min();

    /// <summary>The last day that counts; null if no record has a day.</summary>
    public DateOnly? Last => Days.Select(static one => (DateOnly?)one.Period.Last).Max();

    /// <summary>The categories with usage, most expensive first. They contain one another. The category that contains all is excluded.</summary>
    public IReadOnlyList<CategoryUsage> Categories => [.. _categories.Values
        .Where(static category => !Category.IsEverything(category.Name))
        .Select(static category => (Category: category, category.Figures))
        .Where(static one => one.Figures is not { Price: 0, Count: 0 })
        .OrderByDescending(static one => one.Figures.Price).ThenByDescending(static one => one.Figures.Count).ThenBy(static one => one.Category.Name, StringComparer.Ordinal)
        .Select(static one => one.Category)];

    /// <summary>Whether one of the categories contains another.</summary>
    public bool HasNested => _categories.Keys.Any(inner => _categories.Keys.Any(outer => !Category.IsEverything(outer) && Category.Contains(outer, inner)));

    /// <summary>The total cost.</summary>
    public decimal Price => Selection.Figures.Price;

    /// <summary>The number of records that do not count, because longer ones cover their days.</summary>
    public int LeftOut => _categories.Values.Sum(static category => PeriodSelection.Of([category]).LeftOut);

    /// <summary>The cost of each day, of the categories that have daily records.</summary>
    public DaySeries DailyCost => SeriesOf(PeriodSelection.Of(DailyCategories), static one => one.Price);

    /// <summary>The count of each day; empty if several categories count different units.</summary>
    public DaySeries DailyCount => DailyCategories.Where(inner => !DailyCategories.Any(outer => Category.Contains(outer.Name, inner.Name))).ToList() is [var only]
        && !Category.IsEverything(only.Name) ? SeriesOf(PeriodSelection.Of([only]), static one => one.Count) : new DaySeries();

    private PeriodSelection Selection => _selection ??= PeriodSelection.Of(_categories.Values);

    private IEnumerable<PeriodUsage> Days => Selection.Counted.Where(static one => one.Period.IsKnown);

    private List<CategoryUsage> DailyCategories => [.. _categories.Values.Where(static category => category.IsDaily)];

    public void Add(TwilioUsage usage)
    {
        var name = usage.Category ?? "";
        if (!_categories.TryGetValue(name, out var category))
        {
            _categories[name] = category = new CategoryUsage(name);
        }

        category.Add(usage);
        _selection = null;
    }

    private static DaySeries SeriesOf(PeriodSelection selection, Func<UsageFigures, decimal> figure)
    {
        var series = new DaySeries();
        foreach (var usage in selection.Counted)
        {
            series.Add(usage.Period.First, figure(usage.Figures));
        }

        return series;
    }
}

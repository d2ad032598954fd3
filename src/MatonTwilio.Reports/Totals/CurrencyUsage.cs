namespace MatonTwilio.Reports;

/// <summary>What was used and paid in one currency.</summary>
internal sealed class CurrencyUsage(string currency)
{
    /// <summary>Twilio's category that holds all the others.</summary>
    private const string Everything = "totalprice";

    private readonly Dictionary<string, CategoryUsage> _categories = new(StringComparer.OrdinalIgnoreCase);
    private DateOnly? _first;
    private DateOnly? _last;

    /// <summary>Its ISO 4217 code; empty where the records name none.</summary>
    public string Currency { get; } = currency;

    /// <summary>The first day of all records; null where none names a day.</summary>
    public DateOnly? First => _first;

    /// <summary>The last day of all records; null where none names a day.</summary>
    public DateOnly? Last => _last;

    /// <summary>Whether records of single days came in: figures are then made of those alone, for others would count the same usage again.</summary>
    public bool HasDays => _categories.Values.Any(static category => !category.DailyCost.IsEmpty);

    /// <summary>The categories of which something was used, the dearest first. They contain one another; the one that holds all is not among them.</summary>
    public IReadOnlyList<CategoryUsage> Categories => [.. _categories.Values
        .Where(static category => !IsEverything(category.Name))
        .Where(category => Of(category) is not { Price: 0, Count: 0 })
        .OrderByDescending(category => Of(category).Price).ThenByDescending(category => Of(category).Count).ThenBy(static category => category.Name, StringComparer.Ordinal)];

    /// <summary>Whether one of the categories contains another.</summary>
    public bool HasNested => _categories.Values.Where(static category => !IsEverything(category.Name)).Any(IsContained);

    /// <summary>What was paid in all.</summary>
    public decimal Price => Outermost.Sum(category => Of(category).Price);

    /// <summary>What was paid each day.</summary>
    public DaySeries DailyCost => Sum(Outermost.Select(static category => category.DailyCost));

    /// <summary>How many each day; empty where several categories count different things.</summary>
    public DaySeries DailyCount => Outermost.ToList() is [var only] && !IsEverything(only.Name) ? only.DailyCount : new DaySeries();

    // Those that no other contains: their sum counts nothing twice. Twilio's names say what contains what: sms, sms-outbound, sms-outbound-longcode.
    private IEnumerable<CategoryUsage> Outermost => _categories.TryGetValue(Everything, out var everything)
        ? [everything]
        : _categories.Values.Where(category => !IsContained(category));

    public void Add(TwilioUsage usage)
    {
        var name = usage.Category ?? "";
        if (!_categories.TryGetValue(name, out var category))
        {
            _categories[name] = category = new CategoryUsage(name);
        }

        category.Add(usage);
        _first = Day(usage.StartDate) is { } start && !(start >= _first) ? start : _first;
        _last = Day(usage.EndDate) is { } end && !(end <= _last) ? end : _last;
    }

    /// <summary>A category's figures.</summary>
    public UsageFigures Of(CategoryUsage category) => HasDays ? category.Daily : category.Longer;

    private bool IsContained(CategoryUsage inner) => _categories.Values.Any(outer => inner.Name.StartsWith(outer.Name + "-", StringComparison.OrdinalIgnoreCase));

    private static bool IsEverything(string category) => category.Equals(Everything, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(DateTime? time) => time is { } given ? DateOnly.FromDateTime(given) : null;

    private static DaySeries Sum(IEnumerable<DaySeries> series)
    {
        var sum = new DaySeries();
        foreach (var one in series)
        {
            sum.Add(one);
        }

        return sum;
    }
}

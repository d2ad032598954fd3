namespace MatonTwilio.Reports;

/// <summary>
/// Selects the usage to add up, so that nothing counts twice. Of categories that contain one another, it selects the outermost; of periods that overlap, the longest;
/// and each account separately.
/// </summary>
internal sealed class PeriodSelection
{
    private readonly List<PeriodUsage> _counted = [];

    /// <summary>The usage that counts.</summary>
    public IReadOnlyList<PeriodUsage> Counted => _counted;

    /// <summary>The total of the usage that counts.</summary>
    public UsageFigures Figures => _counted.Aggregate(default(UsageFigures), static (sum, one) => sum.Plus(one.Figures));

    /// <summary>The number of a category's records that do not count, because longer records of the same category cover their days.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Selects from the usage of categories.</summary>
    /// <param name="categories">The categories, in any order.</param>
    public static PeriodSelection Of(IReadOnlyCollection<CategoryUsage> categories)
    {
        var selection = new PeriodSelection();
        var covered = new Dictionary<(string Category, string Account), CoveredDays>();

        // Categories that contain others come first: sms before sms-outbound, and the category that contains all before everything.
        foreach (var category in categories.OrderBy(static one => Category.Depth(one.Name)))
        {
            var containers = categories.Where(outer => Category.Contains(outer.Name, category.Name)).Select(static outer => outer.Name).ToList();
            foreach (var usage in category.Periods.OrderByDescending(static one => one.Period.Days).ThenBy(static one => one.Period.First))
            {
                if (containers.Exists(outer => covered.TryGetValue((outer, usage.Account), out var days) && days.Overlap(usage.Period)))
                {
                    continue;
                }

                selection.Select(usage, covered, category.Name);
            }
        }

        return selection;
    }

    private void Select(PeriodUsage usage, Dictionary<(string Category, string Account), CoveredDays> covered, string category)
    {
        if (!covered.TryGetValue((category, usage.Account), out var own))
        {
            covered[(category, usage.Account)] = own = new CoveredDays();
        }

        if (own.Overlap(usage.Period))
        {
            LeftOut += usage.Records;
            return;
        }

        own.Add(usage.Period);
        _counted.Add(usage);
    }
}

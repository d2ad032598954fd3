namespace MatonTwilio.Reports;

/// <summary>
/// What a person would add up of usage by hand: of categories that contain one another the outermost, of periods that overlap the longest, of each
/// account on its own.
/// </summary>
internal sealed class PeriodSelection
{
    private readonly List<PeriodUsage> _counted = [];

    /// <summary>What is counted.</summary>
    public IReadOnlyList<PeriodUsage> Counted => _counted;

    /// <summary>The sum of what is counted.</summary>
    public UsageFigures Figures => _counted.Aggregate(default(UsageFigures), static (sum, one) => sum.Plus(one.Figures));

    /// <summary>How many records of a category are not counted, because longer ones of the same category cover their days.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Selects.</summary>
    /// <param name="categories">The categories, in any order.</param>
    public static PeriodSelection Of(IReadOnlyCollection<CategoryUsage> categories)
    {
        var selection = new PeriodSelection();
        var covered = new Dictionary<(string Category, string Account), CoveredDays>();

        // Those that contain others first: sms before sms-outbound, and what contains all before everything.
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

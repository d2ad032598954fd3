namespace MatonTwilio.Reports;

/// <summary>Figures that were added up.</summary>
internal readonly record struct UsageFigures(decimal Price, decimal Count)
{
    public UsageFigures With(TwilioUsage usage) => new(Price + (usage.Price ?? 0), Count + (usage.Count ?? 0));
}

/// <summary>What was used of a category.</summary>
internal sealed class CategoryUsage(string name)
{
    public string Name { get; } = name;

    /// <summary>What its count counts; null where the records do not say.</summary>
    public string? CountUnit { get; private set; }

    /// <summary>From records of one day each.</summary>
    public UsageFigures Daily { get; private set; }

    /// <summary>From records of more than a day.</summary>
    public UsageFigures Longer { get; private set; }

    public DaySeries DailyCost { get; } = new();

    public DaySeries DailyCount { get; } = new();

    public void Add(TwilioUsage usage)
    {
        CountUnit ??= string.IsNullOrWhiteSpace(usage.CountUnit) ? null : usage.CountUnit;
        if (usage.StartDate is { } start && usage.EndDate?.Date == start.Date)
        {
            Daily = Daily.With(usage);
            DailyCost.Add(DateOnly.FromDateTime(start), usage.Price ?? 0);
            DailyCount.Add(DateOnly.FromDateTime(start), usage.Count ?? 0);
        }
        else
        {
            Longer = Longer.With(usage);
        }
    }
}

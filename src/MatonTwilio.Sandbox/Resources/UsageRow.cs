namespace MatonTwilio.Sandbox;

/// <summary>One category in one period, with the totals of its usage.</summary>
internal sealed class UsageRow : Record
{
    public required UsageCategory Category { get; init; }

    public required UsagePeriod Period { get; init; }

    public required int Count { get; init; }

    public required int Usage { get; init; }

    public required decimal Price { get; init; }

    public bool IsTotal => Category.Name == UsageCategory.TotalPrice;
}

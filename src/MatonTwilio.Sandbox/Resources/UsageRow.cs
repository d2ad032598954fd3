namespace MatonTwilio.Sandbox;

/// <summary>One category in one period, with the totals of its usage.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class UsageRow(Identity identity) : Record(identity)
{
    public required UsageCategory Category { get; init; }

    public required UsagePeriod Period { get; init; }

    public required int Count { get; init; }

    public required int Usage { get; init; }

    public required decimal Price { get; init; }

    public bool IsTotal => Category.Name == UsageCategory.TotalPrice;
}

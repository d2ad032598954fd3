namespace MatonTwilio.Sandbox;

/// <summary>A usage trigger, which computes the usage that it monitors.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class TriggerRecord(Identity identity) : Record(identity)
{
    public required World World { get; init; }

    /// <summary>The usage since the trigger last started again.</summary>
    public decimal ValueAt(DateTimeOffset now)
    {
        var category = Text("usage_category");
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var start = Text("recurring") switch
        {
            "daily" => today,
            "monthly" => UsagePeriod.StartOfMonth(today),
            "yearly" => UsagePeriod.StartOfYear(today),
            _ => UsagePeriod.BeginOf(World, AccountSid),
        };
        UsageEvent[] watched = UsageCategory.All.FirstOrDefault(known => known.Name == category) is UsageCategory known
            ? [.. UsageEvent.Of(World, AccountSid, withSubaccounts: true, now).Where(happened => happened.Day >= start && known.Includes(happened.Category))]
            : [];
        return Text("trigger_by") switch
        {
            "count" => watched.Length,
            "usage" when category != UsageCategory.TotalPrice => watched.Sum(happened => happened.Usage),
            _ => watched.Sum(happened => happened.Price),
        };
    }
}

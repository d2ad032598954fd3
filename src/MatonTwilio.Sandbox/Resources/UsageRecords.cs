using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>
/// The usage of the account, computed from its own messages and calls.
/// <see href="https://www.twilio.com/docs/usage/api/usage-record"/>
/// </summary>
internal static class UsageRecords
{
    private static readonly (string JsonName, string Name)[] Subresources =
    [
        ("all_time", "AllTime"),
        ("daily", "Daily"),
        ("last_month", "LastMonth"),
        ("monthly", "Monthly"),
        ("this_month", "ThisMonth"),
        ("today", "Today"),
        ("yearly", "Yearly"),
        ("yesterday", "Yesterday"),
    ];

    /// <summary>The list without a period, and the lists by interval or for a fixed time.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        Table("Usage/Records", Asked),
        Table("Usage/Records/Daily", operation => Asked(operation).Single().Cut(day => day)),
        Table("Usage/Records/Monthly", operation => Asked(operation).Single().Cut(UsagePeriod.StartOfMonth)),
        Table("Usage/Records/Yearly", operation => Asked(operation).Single().Cut(UsagePeriod.StartOfYear)),
        Table("Usage/Records/AllTime", operation => [new(Began(operation), Today(operation))]),
        Table("Usage/Records/Today", operation => [new(Today(operation), Today(operation))]),
        Table("Usage/Records/Yesterday", operation => [new(Today(operation).AddDays(-1), Today(operation).AddDays(-1))]),
        Table("Usage/Records/ThisMonth", operation => [new(UsagePeriod.StartOfMonth(Today(operation)), Today(operation))]),
        Table("Usage/Records/LastMonth", operation => [LastMonth(Today(operation))]),
    ];

    private static Resource Table(string name, Func<Operation, IEnumerable<UsagePeriod>> periods) => new()
    {
        Name = name,
        Parent = Accounts.Resource,
        ListName = "usage_records",
        OldestFirst = true,
        Fields =
        [
            Field.Of("account_sid", WireType.Text, record => record.AccountSid),
            Field.ApiVersion,
            Of("as_of", WireType.Text, row => row.Created.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture)),
            Of("category", WireType.Text, row => row.Category.Name),
            Of("description", WireType.Text, row => row.Category.Description),
            Of("start_date", WireType.Text, row => Date(row.Period.Start)),
            Of("end_date", WireType.Text, row => Date(row.Period.End)),
            Of("count", WireType.NumberText, row => row.IsTotal ? null : row.Count),
            Of("count_unit", WireType.Text, row => row.Category.CountUnit),
            Of("usage", WireType.NumberText, row => row.IsTotal ? row.Price : row.Usage),
            Of("usage_unit", WireType.Text, row => row.Category.UsageUnit),
            Of("price", WireType.NumberText, row => row.Price),
            Of("price_unit", WireType.Text, _ => "usd"),
            Of("uri", WireType.Text, row =>
                $"{row.ParentPath}/{name}.json?Category={row.Category.Name}&StartDate={Date(row.Period.Start)}&EndDate={Date(row.Period.End)}"),
            Of("subresource_uris", WireType.Map, row => Subresources.Select(part =>
                KeyValuePair.Create(part.JsonName, (object?)$"{row.ParentPath}/Usage/Records/{part.Name}.json?Category={row.Category.Name}"))),
        ],
        Filters = [Filter.Same("Category", (record, _) => ((UsageRow)record).Category.Name)],
        Select = operation => Rows(operation, [.. periods(operation)]),
    };

    private static Field Of(string name, WireType type, Func<UsageRow, object?> read) => Field.Of<UsageRow>(name, type, (row, _) => read(row));

    private static List<Record> Rows(Operation operation, IReadOnlyList<UsagePeriod> periods)
    {
        var alone = operation.Query["IncludeSubaccounts"] is { Length: > 0 } include && FormRules.Boolean("IncludeSubaccounts")(include) is false;
        UsageEvent[] events = [.. UsageEvent.Of(operation.World, operation.AccountSid, withSubaccounts: !alone, operation.Now)];
        var rows = new List<Record>();
        foreach (var category in UsageCategory.All)
        {
            var included = events.Where(happened => category.Includes(happened.Category)).ToLookup(happened => happened.Day);
            foreach (var period in periods)
            {
                UsageEvent[] inside = [.. included.Where(day => period.Contains(day.Key)).SelectMany(day => day)];
                rows.Add(new UsageRow(new Identity(operation.Resource, $"{category.Name}.{Date(period.Start)}", operation.AccountSid, operation.ParentPath, operation.Now))
                {
                    Category = category,
                    Period = period,
                    Count = inside.Length,
                    Usage = inside.Sum(happened => happened.Usage),
                    Price = inside.Sum(happened => happened.Price),
                });
            }
        }

        return rows;
    }

    private static IEnumerable<UsagePeriod> Asked(Operation operation)
        => [UsagePeriod.Asked(operation.Query, Began(operation), Today(operation))];

    private static DateOnly Began(Operation operation) => UsagePeriod.BeginOf(operation.World, operation.AccountSid);

    private static DateOnly Today(Operation operation) => DateOnly.FromDateTime(operation.Now.UtcDateTime);

    private static UsagePeriod LastMonth(DateOnly today)
    {
        var end = UsagePeriod.StartOfMonth(today).AddDays(-1);
        return new(UsagePeriod.StartOfMonth(end), end);
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

namespace MatonTwilio.Reports.Tests;

/// <summary>Records as Twilio returns them, as short as the tests allow.</summary>
internal static class Records
{
    /// <summary>A text that an attacker might use as a name.</summary>
    public const string Hostile = "</title></td>'\"><script>alert(1)</script><img src=x onerror=alert(1)>[red]a[/]&\u001b[31m\u202E\u0007";

    public static readonly DateTime Monday = new(2026, 2, 2);

    /// <summary>The country of a number. Only two countries are supported.</summary>
    public static string? CountryOf(string number) => number.StartsWith("+49", StringComparison.Ordinal) ? "DE" : number.StartsWith("+1", StringComparison.Ordinal) ? "US" : null;

    public static TwilioUsage Usage(string category, decimal price, int day = 0, int days = 1, string? unit = "usd", decimal count = 1, string? account = null) => new()
    {
        AccountSid = account,
        Category = category,
        Price = price,
        PriceUnit = unit,
        Count = count,
        CountUnit = "messages",
        StartDate = Monday.AddDays(day),
        EndDate = Monday.AddDays(day + days - 1),
    };

    public static TwilioMessage Message(string status, int day = 0, int? error = null, string direction = "outbound-api", decimal price = -0.01m) => new()
    {
        Status = status,
        Direction = direction,
        DateSent = new DateTimeOffset(Monday.AddDays(day), TimeSpan.Zero),
        ErrorCode = error,
        NumSegments = 2,
        Price = price,
        PriceUnit = "USD",
    };

    public static TwilioCall Call(string status, int seconds, int day = 0) => new()
    {
        Status = status,
        Direction = "inbound",
        StartTime = new DateTimeOffset(Monday.AddDays(day), TimeSpan.Zero),
        Duration = TimeSpan.FromSeconds(seconds),
    };

    public static UsageTotals Totals(params IEnumerable<TwilioUsage> records)
    {
        var totals = new UsageTotals();
        foreach (var record in records)
        {
            totals.Add(record);
        }

        return totals;
    }
}

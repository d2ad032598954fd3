namespace MatonTwilio.Reports.Tests;

/// <summary>Totals, changes, forecasts and outliers of spending, as a person would compute them.</summary>
public class SpendTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 11, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_category_inside_another_does_not_count_twice()
    {
        var rows = Spend([Month("sms", 1, 3), Month("sms-outbound", 1, 2), Month("sms-inbound", 1, 1), Month("mms", 1, 0), Month("totalprice", 1, 3)]);

        var row = Assert.Single(rows);
        Assert.Equal(("sms", 3m, "2026-01", "USD", "Main"), (row.Category, row.Price, row.Period, row.PriceUnit, row.Account));
    }

    [Theory]
    [InlineData(5, 2)]
    [InlineData(2, -1)]
    public void The_difference_between_the_total_and_the_categories_is_a_row(int total, int other)
    {
        var rows = Spend([Month("sms", 1, 3), Month("totalprice", 1, total)]);

        Assert.Equal([("sms", 3m), ("(other)", (decimal)other)], rows.OrderByDescending(static row => row.Category).Select(static row => (row.Category, row.Price)));
        Assert.Equal(total, rows.Sum(static row => row.Price));
    }

    [Fact]
    public void The_first_period_has_no_change_and_the_current_month_uses_its_forecast()
    {
        var rows = Spend([Month("sms", 2, 10), Month("sms", 3, 12), Month("sms", 4, 5)]);

        Assert.Equal([null, 2m, 3m], rows.Select(static row => row.Change));
        Assert.Equal([null, null, 15m], rows.Select(static row => row.Forecast));
    }

    [Fact]
    public void The_first_day_of_a_month_forecasts_nothing()
        => Assert.Null(Assert.Single(Spend([Month("sms", 4, 5)], new DateTimeOffset(2026, 4, 1, 20, 0, 0, TimeSpan.Zero))).Forecast);

    [Fact]
    public void A_category_that_began_later_changed_from_zero()
        => Assert.Equal(4m, Spend([Month("sms", 2, 10), Month("calls", 3, 4)]).Single(static row => row.Category == "calls").Change);

    [Fact]
    public void A_value_far_above_the_usual_is_an_outlier_and_ordinary_changes_are_not()
    {
        int[] usual = [10, 11, 9, 10, 12, 10];
        var rows = Spend([.. usual.Append(30).Select((price, day) => Day("sms", day, price))], isDaily: true);

        Assert.Equal([30m], rows.Where(static row => row.IsOutlier).Select(static row => row.Price));
        Assert.Equal("2026-02-08", rows.Single(static row => row.IsOutlier).Period);
    }

    [Fact]
    public void With_few_periods_there_is_no_outlier()
        => Assert.DoesNotContain(Spend([.. new[] { 1, 1, 1, 100 }.Select((price, day) => Day("sms", day, price))], isDaily: true), static row => row.IsOutlier);

    private static List<TwilioSpend> Spend(TwilioUsage[] records, DateTimeOffset? now = null, bool isDaily = false)
    {
        var spend = new AccountSpend(new TwilioAccount { FriendlyName = "Main", Sid = "AC1" }, isDaily, now ?? Now);
        foreach (var record in records)
        {
            spend.Add(record);
        }

        return [.. spend.Rows()];
    }

    private static TwilioUsage Month(string category, int month, decimal price) => new() { Category = category, Price = price, PriceUnit = "usd", StartDate = new DateTime(2026, month, 1) };

    private static TwilioUsage Day(string category, int day, decimal price) => new() { Category = category, Price = price, PriceUnit = "usd", StartDate = Records.Monday.AddDays(day) };
}

namespace MatonTwilio.Reports.Tests;

/// <summary>The records that are added up, and those that are not because they were counted already.</summary>
public sealed class TotalsTests
{
    [Fact]
    public void Categories_that_contain_one_another_are_not_added()
    {
        var usage = One(Records.Usage("sms", 5), Records.Usage("sms-outbound", 3), Records.Usage("sms-outbound-longcode", 2), Records.Usage("calls", 7));

        Assert.Equal(12, usage.Price);
        Assert.Equal([12m], usage.DailyCost.Over(Days(1)).Select(static amount => amount!.Value));
        Assert.Equal(["calls", "sms", "sms-outbound", "sms-outbound-longcode"], usage.Categories.Select(static category => category.Name));
        Assert.True(usage.HasNested);
    }

    [Fact]
    public void Twilios_total_is_used_and_is_not_a_category()
    {
        var usage = One(Records.Usage("totalprice", 9), Records.Usage("sms", 5), Records.Usage("made-up", 7));

        Assert.Equal(9, usage.Price);
        Assert.Equal(["made-up", "sms"], usage.Categories.Select(static category => category.Name));
        Assert.False(usage.HasNested);
    }

    [Fact]
    public void A_day_without_a_record_is_not_zero()
        => Assert.Equal([1m, null, 0m], One(Records.Usage("sms", 1), Records.Usage("sms", 0, day: 2)).DailyCost.Over(Days(3)));

    [Fact]
    public void Two_currencies_are_not_added_and_their_case_is_ignored()
    {
        var totals = Records.Totals(Records.Usage("sms", 1), Records.Usage("sms", 2, unit: "EUR"), Records.Usage("sms", 3, unit: "USD"), Records.Usage("sms", 4, unit: null));

        Assert.Equal([("", 4m), ("EUR", 2m), ("USD", 4m)], totals.Currencies.Select(static usage => (usage.Currency, usage.Price)));
    }

    [Fact]
    public void Counts_by_day_require_a_single_category()
    {
        Assert.False(One(Records.Usage("sms", 1), Records.Usage("sms-inbound", 1)).DailyCount.IsEmpty);
        Assert.True(One(Records.Usage("sms", 1), Records.Usage("calls", 1)).DailyCount.IsEmpty);
        Assert.True(One(Records.Usage("totalprice", 1)).DailyCount.IsEmpty);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01", 1, "2026-01-01", "2026-01-01")]
    [InlineData("2025-12-31", "2027-02-03", 400, "2025-12-31", "2027-02-03")]
    [InlineData("2025-12-31", "2027-02-04", 15, "2025-12", "2027-02")]
    [InlineData("0001-01-01", "9999-12-31", 9999, "0001", "9999")]
    public void A_long_time_is_shown_in_longer_steps(string first, string last, int count, string firstLabel, string lastLabel)
    {
        var steps = TimeSteps.Of(Day(first), Day(last));

        Assert.Equal((count, firstLabel, lastLabel), (steps.Count, steps.Label(0), steps.Label(count - 1)));
        Assert.Equal((0, count - 1), (steps.IndexOf(Day(first)), steps.IndexOf(Day(last))));
        Assert.All(Enumerable.Range(1, count - 1), index => Assert.Equal(index, steps.IndexOf(steps.StartOf(index))));
    }

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("0.0079", "<0.01")]
    [InlineData("-0.0079", ">-0.01")]
    [InlineData("-1234.5", "-1,234.50")]
    public void A_small_amount_is_not_shown_as_zero(string amount, string text)
        => Assert.Equal(text, Money.Text(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_axis_ends_at_a_round_number_just_above()
    {
        var chance = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var most = (decimal)Math.Pow(10, (chance.NextDouble() * 14) - 5);
            var scale = Scale.Of(most);

            Assert.InRange(scale.Top, most, 2 * most);
            Assert.InRange(scale.Ticks.Count, 2, 6);
            Assert.Equal((0, 100), (scale.Percent(scale.Ticks[0]), scale.Percent(scale.Ticks[^1])));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static TimeSteps Days(int count) => TimeSteps.Of(DateOnly.FromDateTime(Records.Monday), DateOnly.FromDateTime(Records.Monday).AddDays(count - 1));

    private static CurrencyUsage One(params TwilioUsage[] records) => Assert.Single(Records.Totals(records).Currencies);
}

namespace MatonTwilio.Reports.Tests;

/// <summary>Records of different intervals: the total is the one that a person would compute by hand.</summary>
public sealed class OverlapTests
{
    [Fact]
    public void A_month_of_one_day_is_added_to_the_next_month()
    {
        // Get-TwilioUsage totalprice -Interval Monthly -StartDate 2026-10-31: the first month has one day.
        var usage = One(Of("totalprice", 0.74m, "2026-10-31", "2026-10-31"), Of("totalprice", 5.35m, "2026-11-01", "2026-11-30"));

        Assert.Equal(6.09m, usage.Price);
        Assert.Equal((new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 30)), (usage.First, usage.Last));
        Assert.True(usage.DailyCost.IsEmpty);
        Assert.Equal(0, usage.LeftOut);
    }

    [Fact]
    public void Days_of_a_category_do_not_hide_the_total_of_a_month()
    {
        var usage = One(Records.Usage("totalprice", 9, days: 28), Records.Usage("sms", 1, day: 0), Records.Usage("sms", 2, day: 1));

        Assert.Equal(9, usage.Price);
        Assert.Equal(3, Assert.Single(usage.Categories).Figures.Price);
        Assert.Equal([1m, 2m], usage.DailyCost.Over(TimeSteps.Of(DateOnly.FromDateTime(Records.Monday), DateOnly.FromDateTime(Records.Monday).AddDays(1))));
    }

    [Fact]
    public void Days_within_a_longer_record_are_not_counted_again_and_that_is_reported()
    {
        var totals = Records.Totals(Records.Usage("sms", 1, day: 0), Records.Usage("sms", 2, day: 1), Records.Usage("sms", 30, days: 28), Records.Usage("sms", 4, day: 40));

        var usage = Assert.Single(totals.Currencies);
        Assert.Equal((34m, 2), (usage.Price, usage.LeftOut));
        Assert.Contains("2 records are not counted, because records of longer intervals cover their days.", UsageChart.Draw(totals, 80, isColored: false));
    }

    [Fact]
    public void The_period_covers_only_counted_records()
    {
        var usage = One(Records.Usage("totalprice", 9, day: 5, days: 10), Records.Usage("sms", 1, day: 6));

        Assert.Equal(DateOnly.FromDateTime(Records.Monday).AddDays(5), usage.First);
        Assert.Equal(DateOnly.FromDateTime(Records.Monday).AddDays(14), usage.Last);
    }

    [Fact]
    public void Accounts_are_added_up_separately()
    {
        var usage = One(
            Records.Usage("totalprice", 9, days: 28, account: "AC1"),
            Records.Usage("sms", 5, days: 28, account: "AC1"),
            Records.Usage("sms", 2, day: 3, account: "AC2"));

        Assert.Equal(11, usage.Price);
    }

    [Fact]
    public void Any_mixture_of_intervals_categories_and_refunds_adds_up()
    {
        // The actual cost of each of 28 days, in cents, by the innermost category.
        string[] leaves = ["sms-inbound-longcode", "sms-inbound-shortcode", "sms-outbound", "calls-inbound", "calls-outbound", "mms"];
        string[][] levels = [["totalprice"], ["sms", "calls", "mms"], ["sms-inbound", "sms-outbound", "calls-inbound", "calls-outbound"], leaves[..2]];
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var paid = leaves.ToDictionary(static leaf => leaf, _ => Enumerable.Range(0, 28).Select(_ => chance.Next(-20, 200) / 100m).ToArray());
            var records = new List<TwilioUsage>();
            var seen = new HashSet<(string Leaf, int Day)>();
            var longest = 28;
            foreach (var level in levels)
            {
                // Categories that contain others have longer intervals, as people request them.
                longest = chance.Next(3) switch { 0 => longest, 1 => Math.Min(longest, 7), _ => 1 };
                foreach (var category in level.Where(_ => chance.Next(3) > 0))
                {
                    var parts = leaves.Where(leaf => leaf == category || Category.Contains(category, leaf)).ToList();
                    for (var day = 0; day < 28; day += longest)
                    {
                        if (chance.Next(4) == 0)
                        {
                            continue;
                        }

                        records.Add(Records.Usage(category, parts.Sum(leaf => paid[leaf].Skip(day).Take(longest).Sum()), day, longest));
                        if (longest > 1 && chance.Next(2) == 0)
                        {
                            records.Add(Records.Usage(category, parts.Sum(leaf => paid[leaf][day]), day));
                        }

                        seen.UnionWith(parts.SelectMany(leaf => Enumerable.Range(day, longest).Select(one => (leaf, one))));
                    }
                }
            }

            if (records.Count > 0)
            {
                chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records));
                var expected = seen.Sum(one => paid[one.Leaf][one.Day]);
                var usage = Assert.Single(Records.Totals(records).Currencies);
                Assert.True(usage.Price == expected, $"Seed {seed}: {usage.Price}, by hand {expected}.");
            }
        }
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("{0}")]
    [InlineData("[red]")]
    public void Neither_the_largest_amounts_nor_unusual_currencies_throw(string currency)
    {
        var totals = Records.Totals(
            Records.Usage("sms", decimal.MaxValue, unit: currency, count: decimal.MaxValue),
            Records.Usage("calls", decimal.MaxValue, day: 1, unit: currency),
            Records.Usage("mms", decimal.MinValue, day: 2, unit: currency));
        var report = new ReportTotals(Records.CountryOf);
        Assert.True(report.TryAdd(Records.Usage("sms", decimal.MaxValue, unit: currency)));
        Assert.True(report.TryAdd(Records.Usage("calls", decimal.MaxValue, unit: currency)));

        Assert.All(UsageChart.Draw(totals, 60, isColored: false), static line => Assert.InRange(line.Length, 0, 60 + 20));
        using var html = new StringWriter();
        HtmlReport.Write(report, "Report", new DateTimeOffset(Records.Monday, TimeSpan.Zero), html);
        Assert.Contains("</html>", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_not_cut_in_any_width()
    {
        var totals = Records.Totals([.. Enumerable.Range(0, 14).Select(static day => Records.Usage("sms-outbound-longcode", 12345.67m + day, day))]);
        for (var width = 40; width <= 100; width++)
        {
            var lines = UsageChart.Draw(totals, width, isColored: false);

            Assert.All(lines, line => Assert.True(line.Length <= width, $"{width}: {line}"));
            Assert.All(
                Enumerable.Range(0, 14).Select(static day => 12345.67m + day),
                amount => Assert.True(
                    lines.Any(line => line.Contains(Money.Text(amount), StringComparison.Ordinal) || line.Contains(Money.Short(amount), StringComparison.Ordinal)), $"{width}: {amount}"));
        }
    }

    private static TwilioUsage Of(string category, decimal price, string first, string last) => new()
    {
        Category = category,
        Price = price,
        PriceUnit = "usd",
        StartDate = DateTime.ParseExact(first, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        EndDate = DateTime.ParseExact(last, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static CurrencyUsage One(params TwilioUsage[] records) => Assert.Single(Records.Totals(records).Currencies);
}

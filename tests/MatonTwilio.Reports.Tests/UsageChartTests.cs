using System.Text.RegularExpressions;

namespace MatonTwilio.Reports.Tests;

/// <summary>The chart in the terminal fits the width, is readable without colors, and lets no text control the terminal.</summary>
public sealed partial class UsageChartTests
{
    [Fact]
    public void There_is_a_bar_for_each_category_and_a_calendar()
    {
        var lines = UsageChart.Draw(
            Records.Totals(Records.Usage("calls", 8, count: 1234), Records.Usage("sms", 4), Records.Usage("sms", 2, day: 8), Records.Usage("sms", 0, day: 9)), width: 60, isColored: false);

        Assert.Equal(
            """
            Usage from 2026-02-02 to 2026-02-11: 14.00 USD

            Category                                Cost          Count
            calls    ██████████████████████████████ 8.00 1,234 messages
            sms      ██████████████████████▌        6.00     3 messages

            Cost by day
            Week of        Mon    Tue  Wed Thu Fri Sat Sun
            2026-02-02 █ 12.00      -    -   -   -   -   -
            2026-02-09       - ░ 2.00 0.00
            ░ to █: quarters of the largest, 12.00. - : no record.
            """.ReplaceLineEndings("\n").Split('\n'),
            lines);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void All_output_fits_the_width_and_is_readable_without_color(int width)
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var totals = Made(new Random(seed));
            var plain = UsageChart.Draw(totals, width, isColored: false);

            Assert.All(plain, line => Assert.InRange(line.Length, 0, Math.Max(width, Calendar)));
            Assert.All(plain, static line => Assert.DoesNotContain(line, char.IsControl));
            Assert.Equal(plain, UsageChart.Draw(totals, width, isColored: true).Select(static line => Sequence().Replace(line, "").TrimEnd()));
        }
    }

    [Fact]
    public void Text_from_the_API_is_neither_markup_nor_an_escape_sequence()
    {
        var lines = UsageChart.Draw(Records.Totals(Records.Usage("[red]a[/]\u001b[31m", 1), Records.Usage("[", 1), Records.Usage("sms", 1, unit: "[bold]\u001b]0;x\u0007")), 80, isColored: true);

        Assert.Contains(lines, static line => line.StartsWith("[red]a[/]␛[31m ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("1.00 [BOLD]␛]0;X␇", StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.DoesNotContain(Sequence().Replace(line, ""), char.IsControl));
    }

    [Fact]
    public void A_year_and_more_is_shown_by_month()
    {
        var lines = UsageChart.Draw(Records.Totals(Enumerable.Range(0, 500).Select(static day => Records.Usage("sms", 1, day))), 80, isColored: false);

        Assert.Contains("Cost by month", lines);
        Assert.Contains(lines, static line => line.StartsWith("2026-03 █", StringComparison.Ordinal) && line.EndsWith(" 31.00", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_of_longer_intervals_have_no_calendar()
        => Assert.DoesNotContain(UsageChart.Draw(Records.Totals(Records.Usage("sms", 1, days: 30)), 80, isColored: false), static line => line.Contains(" by ", StringComparison.Ordinal));

    [Fact]
    public void Only_the_most_expensive_of_many_categories_are_shown()
        => Assert.Contains("and 1,970 more categories", UsageChart.Draw(Records.Totals(Enumerable.Range(0, 2000).Select(static number => Records.Usage($"c{number}", number + 1))), 80, isColored: false));

    private static UsageTotals Made(Random chance) => Records.Totals(Enumerable.Range(0, chance.Next(60)).Select(_ => Records.Usage(
        chance.Next(8) == 0 ? new string('字', chance.Next(60)) : "c-" + chance.Next(9),
        chance.Next(5) == 0 ? 0 : (decimal)Math.Pow(10, (chance.NextDouble() * 9) - 3),
        chance.Next(60),
        count: chance.Next(1_000_000))));

    // The calendar has a minimum width. A terminal with 40 columns wraps its lines.
    private const int Calendar = 80;

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Sequence();
}

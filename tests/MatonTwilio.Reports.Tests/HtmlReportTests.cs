using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MatonTwilio.Reports.Tests;

/// <summary>The page shows its records, is self-contained, and allows no other content.</summary>
public sealed partial class HtmlReportTests
{
    [Fact]
    public void It_shows_the_records()
    {
        var page = Page(
            Records.Usage("sms", 5), Records.Usage("calls", 7.5m),
            Records.Message("delivered"), Records.Message("delivered", direction: "inbound"), Records.Message("undelivered", day: 2, error: 30003), Records.Message("failed", error: 99999),
            Records.Call("completed", 90), Records.Call("busy", 0));

        Assert.Contains("<dt>Usage</dt><dd><strong>12.50</strong> USD</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Messages</dt><dd><strong>4</strong> 1 received</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Delivered</dt><dd><strong>33.3\u00A0%</strong> of 3 sent messages with a final status</dd>", Decoded(page), StringComparison.Ordinal);
        Assert.Contains("<dt>Minutes</dt><dd><strong>1.5</strong>", page, StringComparison.Ordinal);
        Assert.Contains("4 messages in 8 segments, 0.04 USD.", page, StringComparison.Ordinal);
        Assert.Contains("<span>2026-02-02 to 2026-02-04.</span> <span>Created 2026-03-01 12:00 UTC.</span>", page, StringComparison.Ordinal);
        Assert.Contains("Without a record: 1 of 3 days.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_shows_the_number_of_records_without_a_price()
    {
        var unpriced = Records.Message("failed");
        unpriced.Price = null;

        Assert.Contains("3 messages in 6 segments, 0.02 USD (1 without a price).", Page(Records.Message("delivered"), Records.Message("delivered"), unpriced), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_has_its_meaning_and_a_link_to_Twilios_page()
    {
        var unknown = Records.Message("failed", error: 99998);
        unknown.ErrorMessage = "Something <new>";
        var page = Page(Records.Message("undelivered", error: 30003), unknown, Records.Message("failed", error: 99999));

        Assert.Matches("""<a href="https://www.twilio.com/docs/api/errors/30003" rel="noreferrer">30003</a></th><td class="number">1</td><td>The phone was off""", page);
        Assert.Contains("<td>Something &lt;new&gt;</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>See Twilio&#x27;s page about the code.</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_record_becomes_markup()
    {
        var message = Records.Message(Records.Hostile, error: 1);
        (message.ErrorMessage, message.PriceUnit) = (Records.Hostile, Records.Hostile);
        var usage = Records.Usage(Records.Hostile, 1, unit: Records.Hostile);
        usage.CountUnit = Records.Hostile;
        var page = Page(message, usage, Records.Call(Records.Hostile, 60));
        var style = page[page.IndexOf("<style>", StringComparison.Ordinal)..page.IndexOf("</style>", StringComparison.Ordinal)];

        Assert.Equal(Tags(Page(Records.Message("x", error: 1), Records.Usage("x", 1), Records.Call("x", 60))), Tags(page));
        Assert.DoesNotContain(page.Replace(style, "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), static c => char.IsControl(c) || c == '\u202E');
    }

    [Fact]
    public void It_needs_no_network_and_its_policy_allows_only_its_own_style()
    {
        var page = Page(Records.Usage("sms", 1), Records.Message("failed", error: 30003), Records.Call("completed", 1));
        var style = page.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Contains($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", Decoded(page), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<link|<iframe|<object|\\ssrc=|\\sstyle=|\\son[a-z]+=|url\\(|@import", page);
        Assert.All(Address().Matches(page), static match => Assert.StartsWith("https://www.twilio.com/docs/api/errors/", match.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_records_states_that()
    {
        var page = Page();

        Assert.Contains("There are no messages, calls, usage or journal rows to report on.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<section>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_a_long_time_has_a_limited_number_of_columns()
    {
        var page = Page([.. Enumerable.Range(0, 4000).Select(static day => (object)Records.Usage("sms", 1, day))]);

        Assert.Contains("Cost by month, USD.", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 100_000);
    }

    [Fact]
    public void Columns_are_stacked_and_none_is_higher_than_the_axis()
    {
        var chance = new Random(3);
        var page = Page([.. Enumerable.Range(0, 3000).Select(_ => (object)Records.Message(chance.Next(4) switch { 0 => "failed", 1 => "queued", _ => "delivered" }, chance.Next(40)))]);

        var columns = Column().Matches(page).Select(static match => (X: match.Groups[1].Value, Y: Number(match.Groups[2].Value), Height: Number(match.Groups[3].Value))).ToList();
        Assert.InRange(columns.Count, 100, 120);
        Assert.All(columns.GroupBy(static column => column.X), static day =>
        {
            var bottom = 100.0;
            foreach (var column in day)
            {
                bottom -= column.Height;
                Assert.Equal(bottom, column.Y, tolerance: 0.01);
            }

            Assert.InRange(bottom, 0, 100);
        });
    }

    [Fact]
    public void More_records_take_no_more_memory()
    {
        var totals = new ReportTotals(Records.CountryOf);
        for (var number = 0; number < 200_000; number++)
        {
            totals.TryAdd(Records.Message(number % 9 == 0 ? "failed" : "delivered", number % 30, number % 9 == 0 ? 30003 : null));
        }

        Assert.InRange(Page(totals).Length, 1, 30_000);
        Assert.Equal((2, 1), (totals.Messages.Statuses.Count, totals.Messages.Errors.Count));
    }

    private static string Page(params object[] records)
    {
        var totals = new ReportTotals(Records.CountryOf);
        Assert.All(records, record => Assert.True(totals.TryAdd(record)));
        return Page(totals);
    }

    private static string Page(ReportTotals totals)
    {
        using var output = new StringWriter();
        HtmlReport.Write(totals, "Report", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), output);
        return output.ToString();
    }

    private static string Decoded(string page) => System.Net.WebUtility.HtmlDecode(page);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Tags(string page) => [.. Tag().Matches(page).Select(static match => match.Value)];

    [GeneratedRegex("<[a-z/!]+")]
    private static partial Regex Tag();

    [GeneratedRegex("https?://[^\"<]*")]
    private static partial Regex Address();

    [GeneratedRegex("<rect class=\"[a-z]+\" x=\"([0-9.]+)%\" y=\"([0-9.]+)%\" width=\"[0-9.]+%\" height=\"([0-9.]+)%\">")]
    private static partial Regex Column();
}

using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class UsageTests
{
    private static async Task<JsonObject[]> RowsAsync(SandboxClient sandbox, string rest)
        => List(await sandbox.GetAsync($"{sandbox.Account}/Usage/{rest}"), "usage_records");

    private static decimal Sum(IEnumerable<JsonObject> records, string field)
        => records.Sum(record => decimal.Parse(Text(record, field) ?? "0", CultureInfo.InvariantCulture));

    [Fact]
    public async Task The_figures_are_the_totals_of_messages_and_calls()
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 200, CallCount = 100 });
        var messages = List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=1000"), "messages");
        var calls = List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json?PageSize=1000"), "calls");
        JsonObject[] sms = [.. messages.Where(message => Text(message, "price") is not null && Text(message, "num_media") == "0")];
        JsonObject[] answered = [.. calls.Where(call => Text(call, "price") is not null)];

        var rows = await RowsAsync(sandbox, "Records.json?IncludeSubaccounts=false");
        JsonObject Row(string category) => rows.Single(row => Text(row, "category") == category);

        Assert.Equal(sms.Length, Sum([Row("sms")], "count"));
        Assert.Equal(Sum(sms, "num_segments"), Sum([Row("sms")], "usage"));
        Assert.Equal(-Sum(sms, "price"), Sum([Row("sms")], "price"));
        Assert.Equal(sms.Count(message => Text(message, "direction") == "inbound"), Sum([Row("sms-inbound")], "count"));
        Assert.Equal(answered.Length, Sum([Row("calls")], "count"));
        Assert.Equal(-Sum(answered, "price"), Sum([Row("calls")], "price"));
        foreach (var kind in new[] { "sms", "mms", "calls" })
        {
            foreach (var field in new[] { "count", "usage", "price" })
            {
                Assert.Equal(Sum([Row(kind)], field), Sum([Row(kind + "-inbound"), Row(kind + "-outbound")], field));
            }
        }

        Assert.Equal(-Sum(messages, "price") - Sum(calls, "price"), Sum([Row("totalprice")], "price"));
        Assert.Equal(Text(Row("totalprice"), "price"), Text(Row("totalprice"), "usage"));
    }

    [Theory]
    [InlineData("Daily", 30)]
    [InlineData("Monthly", 2)]
    [InlineData("Yearly", 1)]
    public async Task Periods_have_no_gaps_and_add_up(string interval, int least)
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 200 });

        var pieces = await RowsAsync(sandbox, $"Records/{interval}.json?Category=sms&PageSize=1000");
        var whole = Assert.Single(await RowsAsync(sandbox, "Records.json?Category=sms"));

        Assert.True(pieces.Length >= least);
        Assert.Equal(Sum([whole], "count"), Sum(pieces, "count"));
        Assert.Equal(Text(whole, "end_date"), Text(pieces[0], "end_date"));
        Assert.Equal(Text(whole, "start_date"), Text(pieces[^1], "start_date"));
        for (var i = 1; i < pieces.Length; i++)
        {
            Assert.Equal(
                DateOnly.Parse(Text(pieces[i - 1], "start_date")!, CultureInfo.InvariantCulture).AddDays(-1),
                DateOnly.Parse(Text(pieces[i], "end_date")!, CultureInfo.InvariantCulture));
        }
    }

    // The time is 2026-02-10.
    [Theory]
    [InlineData("Records/Today.json", "2026-02-10", "2026-02-10")]
    [InlineData("Records/Yesterday.json", "2026-02-09", "2026-02-09")]
    [InlineData("Records/ThisMonth.json", "2026-02-01", "2026-02-10")]
    [InlineData("Records/LastMonth.json", "2026-01-01", "2026-01-31")]
    [InlineData("Records.json?StartDate=2026-02-03&EndDate=2026-02-04", "2026-02-03", "2026-02-04")]
    [InlineData("Records.json?StartDate=-30days", "2026-01-11", "2026-02-10")]
    [InlineData("Records.json?StartDate=-2days&EndDate=-1days", "2026-02-08", "2026-02-09")]
    [InlineData("Records.json?EndDate=%2B1days", "2025-12-12", "2026-02-11")]
    [InlineData("Records/AllTime.json", "2025-12-12", "2026-02-10")]
    public async Task A_row_contains_the_days_that_it_covers(string path, string start, string end)
    {
        using var sandbox = new SandboxClient();

        var rows = await RowsAsync(sandbox, path);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((start, end), (Text(row, "start_date"), Text(row, "end_date"))));
    }

    [Fact]
    public async Task Daily_rows_of_a_few_days_are_cut_at_both_ends_and_newest_first()
    {
        using var sandbox = new SandboxClient();

        var rows = await RowsAsync(sandbox, "Records/Daily.json?Category=sms&StartDate=2026-02-08&EndDate=2026-02-10");

        Assert.Equal(["2026-02-10", "2026-02-09", "2026-02-08"], rows.Select(row => Text(row, "start_date")));
    }

    [Fact]
    public async Task A_message_counts_on_the_day_on_which_it_is_sent()
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 0, CallCount = 0 });
        await sandbox.SendMessageAsync(new string('a', 161));
        Assert.Equal("0", Text(Assert.Single(await RowsAsync(sandbox, "Records/Today.json?Category=sms-outbound")), "count"));

        sandbox.Clock.Advance(TimeSpan.FromSeconds(2));

        var row = Assert.Single(await RowsAsync(sandbox, "Records/Today.json?Category=sms-outbound"));
        Assert.Equal(("1", "2", "0.01580"), (Text(row, "count"), Text(row, "usage"), Text(row, "price")));
        Assert.Equal("2026-02-10T12:00:02+00:00", Text(row, "as_of"));
    }

    [Fact]
    public async Task Subaccounts_count_by_default()
    {
        using var sandbox = new SandboxClient();
        var branch = Sids(await sandbox.GetAsync("/2010-04-01/Accounts.json"), "accounts")[1];
        async Task<decimal> Total(string account, string query) => Sum(
            List(await sandbox.GetAsync($"/2010-04-01/Accounts/{account}/Usage/Records.json?Category=totalprice{query}"), "usage_records"), "price");

        var theirs = await Total(branch, "");
        var ours = await Total(sandbox.Server.AccountSid, "&IncludeSubaccounts=false");

        Assert.True(theirs > 0);
        Assert.Equal(ours + theirs, await Total(sandbox.Server.AccountSid, ""));
    }

    [Fact]
    public async Task Pages_of_usage_join_to_the_whole_list()
    {
        using var sandbox = new SandboxClient();
        var path = $"{sandbox.Account}/Usage/Records/Daily.json";
        string[] all = [.. (await RowsAsync(sandbox, "Records/Daily.json?PageSize=1000")).Select(row => Text(row, "uri")!)];
        var joined = new List<string>();
        for (var next = path + "?PageSize=77"; next is not null;)
        {
            var page = await sandbox.GetAsync(next);
            joined.AddRange(List(page, "usage_records").Select(row => Text(row, "uri")!));
            next = Text(page, "next_page_uri");
        }

        Assert.True(all.Length > 77);
        Assert.Equal(all, joined);
    }

    [Theory]
    [InlineData("StartDate=soon")]
    [InlineData("StartDate=-xdays")]
    [InlineData("EndDate=2026-02-30")]
    [InlineData("StartDate=2026-02-05&EndDate=2026-02-04")]
    [InlineData("IncludeSubaccounts=perhaps")]
    public async Task An_invalid_parameter_is_refused(string query)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(20422, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Usage/Records.json?{query}", HttpStatusCode.BadRequest));
    }
}

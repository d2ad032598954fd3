using System.Globalization;
using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class MessageListTests
{
    private static async Task<List<string>> WalkAsync(SandboxClient sandbox, string path, string direction = "next_page_uri")
    {
        var sids = new List<string>();
        for (var next = path; next is not null;)
        {
            var page = await sandbox.GetAsync(next);
            sids.AddRange(Sids(page, "messages"));
            next = Text(page, direction);
        }

        return sids;
    }

    [Fact]
    public async Task The_newest_come_first()
    {
        using var sandbox = new SandboxClient();
        var sent = await sandbox.SendMessageAsync();

        var messages = List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages");

        Assert.Equal(21, messages.Length);
        Assert.Equal(sent, Text(messages[0], "sid"));
        DateTimeOffset[] times = [.. messages.Select(message => DateTimeOffset.Parse(Text(message, "date_created")!, CultureInfo.InvariantCulture))];
        Assert.Equal(times.OrderDescending(), times);
        Assert.True(times[^1] > Start.AddDays(-31));
    }

    [Fact]
    public async Task Pages_join_to_the_whole_list_forwards_and_backwards()
    {
        using var sandbox = new SandboxClient();
        var all = Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=1000"), "messages");

        var forwards = await WalkAsync(sandbox, $"{sandbox.Account}/Messages.json?PageSize=7");

        Assert.Equal(all, forwards);
        var first = await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=7");
        var second = await sandbox.GetAsync(Text(first, "next_page_uri")!);
        var back = await sandbox.GetAsync(Text(second, "previous_page_uri")!);
        Assert.Equal(Sids(first, "messages"), Sids(back, "messages"));
        Assert.Null(Text(back, "previous_page_uri"));
        Assert.Equal(Sids(second, "messages"), Sids(await sandbox.GetAsync(Text(back, "next_page_uri")!), "messages"));
    }

    [Fact]
    public async Task A_page_has_its_number_and_links()
    {
        using var sandbox = new SandboxClient();
        var path = $"{sandbox.Account}/Messages.json";

        var first = await sandbox.GetAsync($"{path}?To=%2B15551234567&DateSent%3E=2026-01-01&PageSize=2");

        var filters = "To=%2B15551234567&DateSent%3E=2026-01-01&PageSize=2";
        Assert.Equal($"{path}?{filters}&Page=0", Text(first, "uri"));
        Assert.Equal($"{path}?{filters}&Page=0", Text(first, "first_page_uri"));
        Assert.Equal($"{path}?{filters}&Page=1&PageToken=PA{Sids(first, "messages")[^1]}", Text(first, "next_page_uri"));
        Assert.Equal((0, 2, 0, 1), (Number(first, "page"), Number(first, "page_size"), Number(first, "start"), Number(first, "end")));
        var second = await sandbox.GetAsync(Text(first, "next_page_uri")!);
        Assert.Equal((1, 2), (Number(second, "page"), Number(second, "start")));
        Assert.Equal(Text(first, "next_page_uri"), Text(second, "uri"));
    }

    [Fact]
    public async Task A_page_has_fifty_records_by_default_and_the_last_has_no_next()
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 51 });

        var page = await sandbox.GetAsync($"{sandbox.Account}/Messages.json");

        Assert.Equal(50, List(page, "messages").Length);
        Assert.NotNull(Text(page, "next_page_uri"));
        Assert.Null(Text(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=51"), "next_page_uri"));
        var none = await sandbox.GetAsync($"{sandbox.Account}/Messages.json?To=%2B15550000000");
        Assert.Empty(List(none, "messages"));
        Assert.Equal((0, 0), (Number(none, "start"), Number(none, "end")));
        Assert.Null(Text(none, "next_page_uri"));
    }

    [Fact]
    public async Task New_and_deleted_messages_do_not_shift_the_next_page()
    {
        using var sandbox = new SandboxClient();
        var all = Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages");
        var first = await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=5");

        await sandbox.SendMessageAsync();
        await sandbox.DeleteAsync($"{sandbox.Account}/Messages/{all[4]}.json");

        Assert.Equal(all[5..10], Sids(await sandbox.GetAsync(Text(first, "next_page_uri")!), "messages"));
    }

    [Theory]
    [InlineData("PageSize=0")]
    [InlineData("PageSize=1001")]
    [InlineData("PageSize=many")]
    [InlineData("Page=-1")]
    [InlineData("PageToken=PASM00000000000000000000000000000000")]
    [InlineData("PageToken=what")]
    [InlineData("DateSent=yesterday")]
    [InlineData("DateSent%3E=2026-02-30")]
    public async Task An_invalid_parameter_is_refused(string query)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(20422, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/Messages.json?{query}", HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("To=%2B15559876543")]
    [InlineData("To=+15559876543")]
    [InlineData("From=%2B15551234567&To=%2B15559876543")]
    public async Task Numbers_filter(string query)
    {
        using var sandbox = new SandboxClient();
        var sent = await sandbox.SendMessageAsync();

        Assert.Equal([sent], Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?{query}"), "messages"));
    }

    [Fact]
    public async Task From_filters()
    {
        using var sandbox = new SandboxClient();

        var messages = List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?From=%2B15551234567"), "messages");

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal(Own, Text(message, "from")));
    }

    // Sent at 12:00:02 on February 10 and at 12:01:02 on February 11, two steps of a second after their creation.
    [Theory]
    [InlineData("DateSent=2026-02-10", "first")]
    [InlineData("DateSent=2026-02-11", "second")]
    [InlineData("DateSent=2026-02-10T12:00:02Z", "first")]
    [InlineData("DateSent=2026-02-10T13:00:02%2B01:00", "first")]
    [InlineData("DateSent=2026-02-10T12:00:03Z", "")]
    [InlineData("DateSent%3E=2026-02-10T12:00:02Z", "second first")]
    [InlineData("DateSent%3E=2026-02-10T12:00:03Z", "second")]
    [InlineData("DateSent>=2026-02-11", "second")]
    [InlineData("DateSent%3C=2026-02-10T12:00:02Z", "first")]
    [InlineData("DateSent<=2026-02-11", "second first")]
    [InlineData("DateSent%3C=2026-02-10", "first")]
    [InlineData("DateSent%3C=2026-02-10T12:00:01Z", "")]
    [InlineData("DateSent%3E=2026-02-10T12:00:03Z&DateSent%3C=2026-02-11T12:01:01Z", "")]
    public async Task Times_filter(string query, string expected)
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 0 });
        await sandbox.SendMessageAsync("first");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1) + TimeSpan.FromDays(1));
        await sandbox.SendMessageAsync("second");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        var page = await sandbox.GetAsync($"{sandbox.Account}/Messages.json?{query}");

        Assert.Equal(expected, string.Join(' ', List(page, "messages").Select(message => Text(message, "body"))));
    }

    [Fact]
    public async Task A_message_that_was_not_sent_matches_no_date_filter()
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 0 });
        await sandbox.SendMessageAsync();

        Assert.Empty(List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?DateSent%3E=2000-01-01"), "messages"));
        Assert.Single(List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages"));
    }

    [Fact]
    public async Task A_list_can_lag_while_the_record_can_be_read()
    {
        using var sandbox = new SandboxClient(options => options with { ListLag = TimeSpan.FromSeconds(10) });
        var sid = await sandbox.SendMessageAsync();
        async Task<bool> Listed() => Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages").Contains(sid);

        Assert.Equal(sid, Text(await sandbox.GetAsync($"{sandbox.Account}/Messages/{sid}.json"), "sid"));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(await Listed());
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Listed());
    }
}

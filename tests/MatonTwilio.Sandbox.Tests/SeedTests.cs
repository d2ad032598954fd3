using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class SeedTests
{
    private static async Task<string> EverythingAsync(int seed)
    {
        using var sandbox = new SandboxClient(options => options with { Seed = seed });
        string[] kinds = ["Messages", "Calls", "Conferences", "Notifications", "IncomingPhoneNumbers", "Applications", "Queues", "Addresses", "Usage/Records"];
        string[] paths = ["/2010-04-01/Accounts.json", .. kinds.Select(kind => $"{sandbox.Account}/{kind}.json")];
        var answers = await Task.WhenAll(paths.Select(path => sandbox.Http.GetStringAsync(sandbox.Url(path))));
        return string.Join('\n', answers);
    }

    [Fact]
    public async Task The_same_seed_and_clock_give_the_same_records()
    {
        var once = await EverythingAsync(5);

        Assert.Equal(once, await EverythingAsync(5));
        Assert.NotEqual(once, await EverythingAsync(6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public async Task The_main_account_has_the_specified_number_of_messages(int count)
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = count });

        Assert.Equal(count, List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=1000"), "messages").Length);
    }

    [Fact]
    public async Task The_history_covers_a_month_with_every_kind_of_ended_record()
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 200, LifeCycleStep = TimeSpan.FromHours(5) });

        var messages = List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=1000"), "messages");

        Assert.Equal(
            ["delivered", "failed", "received", "undelivered"], messages.Select(message => Text(message, "status")).Distinct().Order());
        Assert.Contains(messages, message => Text(message, "body")!.Contains("\U0001F389", StringComparison.Ordinal));
        Assert.Single(messages, message => Text(message, "body")!.Contains('\u001b', StringComparison.Ordinal));
        Assert.Contains(messages, message => Text(message, "num_media") == "1");
        Assert.Contains(messages, message => Text(message, "messaging_service_sid") is not null);
        Assert.Contains(messages, message => Text(message, "body") == "STOP" && Text(message, "from") == "+15559870000");
    }

    [Fact]
    public async Task The_calls_are_of_every_kind_and_some_are_in_progress()
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 100 });

        var calls = List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json?PageSize=1000"), "calls");

        Assert.Equal(100, calls.Length);
        Assert.Equal(["busy", "completed", "failed", "in-progress", "no-answer"], calls.Select(call => Text(call, "status")).Distinct().Order());
        Assert.Equal(8, calls.Count(call => Text(call, "status") == "in-progress"));
        Assert.Equal(["inbound", "outbound-api", "outbound-dial"], calls.Select(call => Text(call, "direction")).Distinct().Order());
        var child = calls.First(call => Text(call, "direction") == "outbound-dial");
        Assert.Contains(Text(child, "parent_call_sid"), calls.Select(call => Text(call, "sid")));
        var children = List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json?ParentCallSid={Text(child, "parent_call_sid")}"), "calls");
        Assert.Contains(Text(child, "sid"), children.Select(call => Text(call, "sid")));
        Assert.All(children, call => Assert.Equal(Text(child, "parent_call_sid"), Text(call, "parent_call_sid")));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(11, 0)]
    [InlineData(12, 2)]
    public async Task An_account_with_few_calls_has_none_in_progress(int count, int conferences)
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = count });

        Assert.Equal(count, List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json"), "calls").Length);
        Assert.Equal(conferences, List(await sandbox.GetAsync($"{sandbox.Account}/Conferences.json?Status=in-progress"), "conferences").Length);
    }

    [Fact]
    public async Task The_account_owns_numbers_of_every_type()
    {
        using var sandbox = new SandboxClient();

        var numbers = List(await sandbox.GetAsync($"{sandbox.Account}/IncomingPhoneNumbers.json"), "incoming_phone_numbers");

        Assert.Contains(numbers, number => Text(number, "phone_number") == Own && (bool)number["capabilities"]!["sms"]!);
        Assert.Equal(["local", "mobile", "toll-free"], numbers.Select(number => Text(number, "type")).Distinct().Order());
        Assert.Contains(numbers, number => !(bool)number["capabilities"]!["sms"]!);
    }
}

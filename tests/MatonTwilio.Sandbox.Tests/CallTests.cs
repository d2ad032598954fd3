using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class CallTests
{
    private static string Path(SandboxClient sandbox, string sid) => $"{sandbox.Account}/Calls/{sid}.json";

    [Theory]
    [InlineData(21201, "From=+15551234567&Url=https://example.com/")]
    [InlineData(21213, "To=+15559876543&Url=https://example.com/")]
    [InlineData(21217, "To=+15005550001&From=+15551234567&Url=https://example.com/")]
    [InlineData(21214, "To=+15005550002&From=+15551234567&Url=https://example.com/")]
    [InlineData(21215, "To=+15005550003&From=+15551234567&Url=https://example.com/")]
    [InlineData(21216, "To=+15005550004&From=+15551234567&Url=https://example.com/")]
    [InlineData(21211, "To=+1555&From=+15551234567&Url=https://example.com/")]
    [InlineData(21212, "To=+15559876543&From=+15005550001&Url=https://example.com/")]
    [InlineData(21212, "To=+15559876543&From=nobody&Url=https://example.com/")]
    [InlineData(21210, "To=+15559876543&From=+15558888888&Url=https://example.com/")]
    [InlineData(21205, "To=+15559876543&From=+15551234567")]
    [InlineData(21205, "To=+15559876543&From=+15551234567&Url=example")]
    [InlineData(21218, "To=+15559876543&From=+15551234567&ApplicationSid=AP00000000000000000000000000000000")]
    [InlineData(21209, "To=+15559876543&From=+15551234567&Url=https://example.com/&Method=PUT")]
    [InlineData(21208, "To=+15559876543&From=+15551234567&Url=https://example.com/&Timeout=601")]
    [InlineData(21206, "To=+15559876543&From=+15551234567&Url=https://example.com/&SendDigits=hello")]
    [InlineData(21609, "To=+15559876543&From=+15551234567&Url=https://example.com/&StatusCallback=here")]
    public async Task Invalid_forms_are_refused_with_Twilios_code(int code, string form)
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 0 });

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{sandbox.Account}/Calls.json", Form(form)));

        Assert.Empty(List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json"), "calls"));
    }

    [Theory]
    [InlineData("To=+15559876543&From=+15551234567&Url=https://example.com/")]
    [InlineData("To=+15559876543&From=+15005550006&Url=https://example.com/&SendDigits=wW1234#&Method=get&Timeout=15")]
    [InlineData("To=client:alice&From=+15551234567&Twiml=<Response/>")]
    [InlineData("To=sip:alice@example.com&From=client:bob&Twiml=<Response/>")]
    public async Task Valid_forms_are_accepted(string form)
    {
        using var sandbox = new SandboxClient();

        var call = await sandbox.PostAsync($"{sandbox.Account}/Calls.json", HttpStatusCode.Created, Form(form));

        Assert.Equal("queued", Text(call, "status"));
        Assert.Matches("^CA[0-9a-f]{32}$", Text(call, "sid")!);
    }

    [Fact]
    public async Task An_application_handles_a_call_only_if_it_has_a_URL()
    {
        using var sandbox = new SandboxClient();
        var applications = List(await sandbox.GetAsync($"{sandbox.Account}/Applications.json"), "applications");
        (string, string)[] Handled(string name)
        => [
            ("To", Recipient), ("From", Own), ("ApplicationSid", Text(applications.Single(application => Text(application, "friendly_name") == name), "sid")!),
        ];

        Assert.Equal(21205, await sandbox.RefusedPostAsync($"{sandbox.Account}/Calls.json", Handled("Nothing yet")));
        await sandbox.PostAsync($"{sandbox.Account}/Calls.json", HttpStatusCode.Created, Handled("Menu"));
    }

    [Fact]
    public async Task A_call_is_queued_rings_is_answered_and_ends()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.CallAsync();

        Assert.Equal(
            "queued ringing ringing in-progress in-progress in-progress in-progress in-progress in-progress completed",
            await sandbox.WatchAsync("Calls", sid, 9));

        var call = await sandbox.GetAsync(Path(sandbox, sid));
        Assert.Equal("Tue, 10 Feb 2026 12:00:01 +0000", Text(call, "start_time"));
        Assert.Equal("Tue, 10 Feb 2026 12:00:09 +0000", Text(call, "end_time"));
        Assert.Equal(("6", "-0.01400", "1000"), (Text(call, "duration"), Text(call, "price"), Text(call, "queue_time")));
        Assert.Equal(("(555) 987-6543", "(555) 123-4567"), (Text(call, "to_formatted"), Text(call, "from_formatted")));
        var numbers = await sandbox.GetAsync($"{sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber=%2B15551234567");
        Assert.Equal(Assert.Single(Sids(numbers, "incoming_phone_numbers")), Text(call, "phone_number_sid"));
    }

    [Fact]
    public async Task Some_calls_are_not_answered_and_cost_nothing()
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 0 });
        for (var i = 0; i < 100; i++)
        {
            await sandbox.CallAsync("+12125550100");
        }

        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var calls = List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json?PageSize=1000"), "calls");

        JsonObject[] failed = [.. calls.Where(call => Text(call, "status") != "completed")];
        Assert.InRange(failed.Length, 1, 30);
        Assert.All(failed, call =>
        {
            Assert.Contains(Text(call, "status"), new[] { "busy", "no-answer", "failed" });
            Assert.Null(Text(call, "price"));
            Assert.Null(Text(call, "duration"));
            Assert.NotNull(Text(call, "end_time"));
        });
    }

    [Fact]
    public async Task A_call_in_progress_is_redirected_and_hung_up()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.CallAsync();
        Assert.Equal(21220, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Url", "https://example.com/")));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(21205, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Url", "elsewhere")));
        Assert.Equal("in-progress", Text(await sandbox.PostAsync(Path(sandbox, sid), HttpStatusCode.OK, ("Twiml", "<Response/>")), "status"));
        Assert.Equal(21220, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Status", "canceled")));
        Assert.Equal(20422, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Status", "busy")));
        var ended = await sandbox.PostAsync(Path(sandbox, sid), HttpStatusCode.OK, ("Status", "completed"));

        Assert.Equal(("completed", "1"), (Text(ended, "status"), Text(ended, "duration")));
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("1", Text(await sandbox.GetAsync(Path(sandbox, sid)), "duration"));
        Assert.Equal(21220, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Status", "completed")));
        Assert.Equal(21220, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Url", "https://example.com/")));
    }

    [Fact]
    public async Task A_call_that_rings_is_canceled_and_never_answered()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.CallAsync();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(2));

        await sandbox.PostAsync(Path(sandbox, sid), HttpStatusCode.OK, ("Status", "canceled"));

        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var call = await sandbox.GetAsync(Path(sandbox, sid));
        Assert.Equal(("canceled", null, null), (Text(call, "status"), Text(call, "duration"), Text(call, "price")));
    }

    [Fact]
    public async Task A_call_in_progress_is_not_deleted()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.CallAsync();
        Assert.Equal(20009, await sandbox.RefusedAsync(HttpMethod.Delete, Path(sandbox, sid), HttpStatusCode.Conflict));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(9));

        await sandbox.DeleteAsync(Path(sandbox, sid));

        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, Path(sandbox, sid), HttpStatusCode.NotFound));
    }

    // The call started (rang) at 12:00:01 and ended at 12:00:09.
    [Theory]
    [InlineData("Status=completed", 1)]
    [InlineData("Status=busy", 0)]
    [InlineData("To=%2B15559876543&From=%2B15551234567", 1)]
    [InlineData("From=%2B15559876543", 0)]
    [InlineData("StartTime=2026-02-10", 1)]
    [InlineData("StartTime%3E=2026-02-10T12:00:01Z", 1)]
    [InlineData("StartTime%3E=2026-02-10T12:00:02Z", 0)]
    [InlineData("StartTime%3C=2026-02-10T12:00:00Z", 0)]
    [InlineData("EndTime%3E=2026-02-10T12:00:09Z", 1)]
    [InlineData("EndTime%3C=2026-02-10T12:00:08Z", 0)]
    [InlineData("EndTime<=2026-02-10", 1)]
    public async Task Calls_are_filtered(string query, int expected)
    {
        using var sandbox = new SandboxClient(options => options with { CallCount = 0 });
        await sandbox.CallAsync();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(expected, List(await sandbox.GetAsync($"{sandbox.Account}/Calls.json?{query}"), "calls").Length);
    }
}

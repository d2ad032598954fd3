using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class MessageLifeCycleTests
{
    private static readonly (string, string)[] Scheduled =
        [("To", Recipient), ("MessagingServiceSid", Service), ("Body", "Later"), ("ScheduleType", "fixed"), ("SendAt", "2026-02-10T12:30:00Z")];

    private static string Path(SandboxClient sandbox, string sid) => $"{sandbox.Account}/Messages/{sid}.json";

    [Fact]
    public async Task A_message_is_queued_sending_sent_and_delivered()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.SendMessageAsync(new string('a', 200));

        Assert.Equal("queued sending sent sent delivered delivered", await sandbox.WatchAsync("Messages", sid, 5));

        var message = await sandbox.GetAsync(Path(sandbox, sid));
        Assert.Equal("Tue, 10 Feb 2026 12:00:02 +0000", Text(message, "date_sent"));
        Assert.Equal("Tue, 10 Feb 2026 12:00:04 +0000", Text(message, "date_updated"));
        Assert.Equal("-0.01580", Text(message, "price"));
        Assert.Null(message["error_code"]);
    }

    [Fact]
    public async Task A_messaging_service_accepts_first_and_chooses_the_sender()
    {
        using var sandbox = new SandboxClient();
        var created = await sandbox.PostAsync(
            $"{sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", Recipient), ("MessagingServiceSid", Service), ("Body", "x"));
        var sid = Text(created, "sid")!;
        Assert.Null(Text(created, "from"));

        Assert.Equal("accepted queued sending", await sandbox.WatchAsync("Messages", sid, 2));

        Assert.Equal(Own, Text(await sandbox.GetAsync(Path(sandbox, sid)), "from"));
    }

    [Fact]
    public async Task A_small_share_of_messages_fails_with_a_code()
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 0 });
        for (var i = 0; i < 200; i++)
        {
            await sandbox.SendMessageAsync(to: "+12125550100");
        }

        sandbox.Clock.Advance(TimeSpan.FromSeconds(10));
        var messages = List(await sandbox.GetAsync($"{sandbox.Account}/Messages.json?PageSize=1000"), "messages");

        JsonObject[] failed = [.. messages.Where(message => Text(message, "status") != "delivered")];
        Assert.InRange(failed.Length, 1, 30);
        Assert.All(failed, message =>
        {
            Assert.Contains(Text(message, "status"), new[] { "undelivered", "failed" });
            Assert.InRange(Number(message, "error_code"), 30003, 30007);
            Assert.NotNull(Text(message, "error_message"));
            Assert.Equal(Text(message, "status") == "failed", Text(message, "date_sent") is null);
            Assert.Equal(Text(message, "date_sent") is null, Text(message, "price") is null);
        });
    }

    [Fact]
    public async Task A_scheduled_message_is_sent_at_its_time()
    {
        using var sandbox = new SandboxClient();
        var created = await sandbox.PostAsync($"{sandbox.Account}/Messages.json", HttpStatusCode.Created, Scheduled);
        var sid = Text(created, "sid")!;
        Assert.Equal("scheduled", Text(created, "status"));
        Assert.Equal(20009, await sandbox.RefusedAsync(HttpMethod.Delete, Path(sandbox, sid), HttpStatusCode.Conflict));

        sandbox.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));

        Assert.Equal("scheduled queued sending sent sent delivered", await sandbox.WatchAsync("Messages", sid, 5));
    }

    [Fact]
    public async Task A_scheduled_message_can_be_canceled_and_is_then_never_sent()
    {
        using var sandbox = new SandboxClient();
        var sid = Text(await sandbox.PostAsync($"{sandbox.Account}/Messages.json", HttpStatusCode.Created, Scheduled), "sid")!;

        var canceled = await sandbox.PostAsync(Path(sandbox, sid), HttpStatusCode.OK, ("Status", "canceled"));

        Assert.Equal("canceled", Text(canceled, "status"));
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var later = await sandbox.GetAsync(Path(sandbox, sid));
        Assert.Equal(("canceled", null, null), (Text(later, "status"), Text(later, "date_sent"), Text(later, "price")));
        Assert.Equal(30409, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Status", "canceled")));
        await sandbox.DeleteAsync(Path(sandbox, sid));
    }

    [Fact]
    public async Task Only_a_scheduled_message_can_be_canceled()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.SendMessageAsync();

        Assert.Equal(30409, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Status", "canceled")));
        Assert.Equal(20422, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Status", "delivered")));
    }

    [Fact]
    public async Task A_message_is_redacted_and_deleted_only_with_a_final_status()
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.SendMessageAsync("secret");
        Assert.Equal(20009, await sandbox.RefusedAsync(HttpMethod.Post, Path(sandbox, sid), HttpStatusCode.Conflict, ("Body", "")));
        Assert.Equal(20009, await sandbox.RefusedAsync(HttpMethod.Delete, Path(sandbox, sid), HttpStatusCode.Conflict));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(20422, await sandbox.RefusedPostAsync(Path(sandbox, sid), ("Body", "another text")));
        var redacted = await sandbox.PostAsync(Path(sandbox, sid), HttpStatusCode.OK, ("Body", ""));

        Assert.Equal("", Text(redacted, "body"));
        Assert.Equal("", Text(await sandbox.GetAsync(Path(sandbox, sid)), "body"));
        Assert.Equal("secret", Assert.Single(sandbox.Server.CreatedMessages).Body);
        await sandbox.DeleteAsync(Path(sandbox, sid));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, Path(sandbox, sid), HttpStatusCode.NotFound));
        Assert.DoesNotContain(sid, Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages"));
    }
}

using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The members of a queue, and how they leave it.</summary>
public class QueueMemberTests
{
    [Fact]
    public async Task Waiting_members_are_listed_in_order_and_counted()
    {
        using var sandbox = new SandboxClient();
        var queue = await SupportAsync(sandbox);

        var members = await WaitingAsync(sandbox, queue);

        Assert.Equal([(1, 420), (2, 240)], members.Select(member => (Number(member, "position"), Number(member, "wait_time"))));
        var counted = await sandbox.GetAsync(queue + ".json");
        Assert.Equal((2, 330), (Number(counted, "current_size"), Number(counted, "average_wait_time")));
        Assert.True(JsonNode.DeepEquals(members[0], await sandbox.GetAsync($"{queue}/Members/Front.json")));
        Assert.True(JsonNode.DeepEquals(members[1], await sandbox.GetAsync($"{queue}/Members/{Text(members[1], "call_sid")}.json")));
        Assert.Equal(Text(members[0], "uri"), $"{queue}/Members/{Text(members[0], "call_sid")}.json");
        Assert.Equal("in-progress", await sandbox.StatusAsync("Calls", Text(members[0], "call_sid")!));
    }

    [Fact]
    public async Task The_front_member_is_removed_and_its_call_continues()
    {
        using var sandbox = new SandboxClient();
        var queue = await SupportAsync(sandbox);
        var before = await WaitingAsync(sandbox, queue);

        var taken = await sandbox.PostAsync($"{queue}/Members/Front.json", HttpStatusCode.OK, ("Url", "https://example.com/"), ("Method", "GET"));

        Assert.Equal((Text(before[0], "call_sid"), 1, 420), (Text(taken, "call_sid"), Number(taken, "position"), Number(taken, "wait_time")));
        var left = Assert.Single(await WaitingAsync(sandbox, queue));
        Assert.Equal((Text(before[1], "call_sid"), 1), (Text(left, "call_sid"), Number(left, "position")));
        Assert.Equal("in-progress", await sandbox.StatusAsync("Calls", Text(taken, "call_sid")!));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{queue}/Members/{Text(taken, "call_sid")}.json", HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData(20001, "Method=GET")]
    [InlineData(21205, "Url=here")]
    [InlineData(21209, "Url=https://example.com/&Method=PUT")]
    public async Task An_invalid_change_is_refused_and_no_member_leaves(int code, string form)
    {
        using var sandbox = new SandboxClient();
        var queue = await SupportAsync(sandbox);

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{queue}/Members/Front.json", Form(form)));
        Assert.Equal(2, (await WaitingAsync(sandbox, queue)).Length);
    }

    [Fact]
    public async Task A_member_whose_call_ends_leaves_the_queue()
    {
        using var sandbox = new SandboxClient();
        var queue = await SupportAsync(sandbox);
        var before = await WaitingAsync(sandbox, queue);

        await sandbox.PostAsync($"{sandbox.Account}/Calls/{Text(before[0], "call_sid")}.json", HttpStatusCode.OK, ("Status", "completed"));

        Assert.Equal(Text(before[1], "call_sid"), Text(Assert.Single(await WaitingAsync(sandbox, queue)), "call_sid"));
    }

    [Fact]
    public async Task A_queue_is_deleted_only_if_it_is_empty()
    {
        using var sandbox = new SandboxClient();
        var queue = await SupportAsync(sandbox);

        Assert.Equal(20409, await sandbox.RefusedAsync(HttpMethod.Delete, queue + ".json", HttpStatusCode.Conflict));
        sandbox.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{queue}/Members/Front.json", HttpStatusCode.NotFound));
        await sandbox.DeleteAsync(queue + ".json");
    }

    private static async Task<string> SupportAsync(SandboxClient sandbox)
    {
        var queues = List(await sandbox.GetAsync($"{sandbox.Account}/Queues.json"), "queues");
        return $"{sandbox.Account}/Queues/{Text(queues.Single(queue => Text(queue, "friendly_name") == "Support"), "sid")}";
    }

    private static async Task<JsonObject[]> WaitingAsync(SandboxClient sandbox, string queue) => List(await sandbox.GetAsync($"{queue}/Members.json"), "queue_members");
}

using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Polls of several messages at once.</summary>
public sealed class StatusPollerTests : GatewayTest
{
    private static readonly PollTiming Timing = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10));

    [Theory]
    [InlineData(401, MatonFailureReason.Unauthorized)]
    [InlineData(403, MatonFailureReason.UnexpectedAnswer)]
    public async Task A_list_that_is_refused_ends_the_wait_at_once(int status, MatonFailureReason reason)
    {
        Server.AnswersBy(_ => CannedResponse.Status(status));
        var poller = new StatusPoller<TwilioMessage>(Session, requestsAtOnce: 2);
        for (var number = 0; number < 8; number++)
        {
            poller.Add(Client, SidOf(number), Clock.GetUtcNow());
        }

        var outcomes = await poller.RunAsync(Timing).ToListAsync();

        Assert.Equal(8, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(reason, Assert.IsType<MatonGatewayException>(outcome.Error).Reason));
        Assert.Empty(Clock.Waits);
    }

    [Fact]
    public async Task A_message_that_is_added_twice_is_returned_twice_and_polled_once()
    {
        Server.AnswersBy(static _ => CannedResponse.Json($$"""{"sid": "{{SidOf(1)}}", "status": "delivered"}"""));
        var poller = new StatusPoller<TwilioMessage>(Session, requestsAtOnce: 2);
        poller.Add(Client, SidOf(1));
        poller.Add(Client, SidOf(1));
        Assert.Equal(2, poller.Pending);

        var outcomes = await poller.RunAsync(Timing).ToListAsync();

        Assert.Equal([SidOf(1), SidOf(1)], outcomes.Select(static outcome => outcome.Record!.Sid));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_partially_delivered_message_is_followed_to_its_final_status()
    {
        Server.AnswersBy(request => CannedResponse.Json($$"""{"sid": "{{SidOf(1)}}", "status": "{{(Server.Requests.Count < 3 ? "partially_delivered" : "undelivered")}}"}"""));
        var poller = new StatusPoller<TwilioMessage>(Session, requestsAtOnce: 2);
        poller.Add(Client, SidOf(1));

        var outcome = Assert.Single(await poller.RunAsync(Timing).ToListAsync());

        Assert.Equal(("undelivered", 3), (outcome.Record!.Status, Server.Requests.Count));
    }

    [Fact]
    public async Task A_message_that_is_not_listed_is_read_even_if_others_never_become_final()
    {
        var sids = Enumerable.Range(0, 12).Select(static number => $"SM{number:x32}").ToList();
        Server.AnswersBy(request => sids.Find(sid => request.Path.Contains(sid, StringComparison.Ordinal)) is { } sid
            ? CannedResponse.Json($$"""{"sid": "{{sid}}", "status": "{{(sids.IndexOf(sid) < 6 ? "sent" : "delivered")}}"}""")
            : CannedResponse.Json(Records.Page("messages", next: null)));
        var poller = new StatusPoller<TwilioMessage>(Session, requestsAtOnce: 2);
        sids.ForEach(sid => poller.Add(Client, sid, Clock.GetUtcNow()));

        var ended = new List<WaitOutcome<TwilioMessage>>();
        await foreach (var outcome in poller.RunAsync(new PollTiming(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60))))
        {
            ended.Add(outcome);
        }

        Assert.Equal(sids[6..], ended.Where(static outcome => outcome.Error is null).Select(static outcome => outcome.Sid).Order(StringComparer.Ordinal));
        Assert.Equal(sids[..6], ended.Where(static outcome => outcome.Error is not null).Select(static outcome => outcome.Sid));
    }

    private static string SidOf(int number) => $"SM{number:d32}";
}

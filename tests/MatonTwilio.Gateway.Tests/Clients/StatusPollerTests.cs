using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Waiting for several messages at once.</summary>
public sealed class StatusPollerTests : GatewayTest
{
    private static readonly PollTiming Timing = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10));

    [Theory]
    [InlineData(401, MatonFailureReason.Unauthorized)]
    [InlineData(403, MatonFailureReason.UnexpectedAnswer)]
    public async Task A_list_that_is_refused_ends_the_wait_at_once(int status, MatonFailureReason reason)
    {
        Server.AnswersBy(_ => CannedResponse.Status(status));
        var poller = new StatusPoller<TwilioMessage>(Session);
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
    public async Task What_is_added_twice_comes_twice_and_is_looked_at_once()
    {
        Server.AnswersBy(static _ => CannedResponse.Json($$"""{"sid": "{{SidOf(1)}}", "status": "delivered"}"""));
        var poller = new StatusPoller<TwilioMessage>(Session);
        poller.Add(Client, SidOf(1));
        poller.Add(Client, SidOf(1));
        Assert.Equal(2, poller.Pending);

        var outcomes = await poller.RunAsync(Timing).ToListAsync();

        Assert.Equal([SidOf(1), SidOf(1)], outcomes.Select(static outcome => outcome.Record!.Sid));
        Assert.Single(Server.Requests);
    }

    private static string SidOf(int number) => $"SM{number:d32}";
}

using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Sessions, and their state after they have ended.</summary>
public sealed class SessionTests : GatewayTest
{
    [Fact]
    public async Task Opening_a_session_sends_nothing()
    {
        Settings = Settings with { AccountSid = null };
        Assert.True(Session.Handle.IsConnected);
        Server.Answers(CannedResponse.Json("""{"connections": []}"""));

        await Connections.ListAsync(app: null, status: null, CancellationToken.None);

        Assert.Equal("/connections", Assert.Single(Server.Requests).Target);
    }

    [Fact]
    public void The_handle_shows_the_settings_of_the_session()
    {
        Settings = Settings with { ConnectionId = "con-1", MaximumRetryCount = 3 };

        var handle = Session.Handle;

        Assert.Same(Session, GatewaySession.Of(handle));
        Assert.Equal((Settings.GatewayUri, Settings.ControlUri, "con-1", AccountSid), (handle.GatewayUri, handle.ControlUri, handle.ConnectionId, handle.AccountSid));
        Assert.Equal((10_000, TestClock.TimeLimit, 3), (handle.RequestsPerSecond, handle.Timeout, handle.MaximumRetryCount));
        Assert.Null(handle.Sandbox);
    }

    [Fact]
    public async Task A_session_that_ended_refuses_requests_and_recommends_what_to_do()
    {
        Session.Dispose();

        var error = await FailAsync("POST", MatonFailureReason.NoSession);

        Assert.False(Session.Handle.IsConnected);
        Assert.Contains("Connect-Maton", error.Hint, StringComparison.Ordinal);
        Assert.Equal(0, Server.Connected.Count);
    }

    [Fact]
    public async Task A_session_may_end_twice()
    {
        Server.Answers(CannedResponse.Json(Records.Message()));
        await ReadAsync();

        Session.Dispose();
        Session.Dispose();

        Assert.False(Session.Handle.IsConnected);
    }

    [Fact]
    public async Task The_end_of_a_session_closes_its_connections()
    {
        Server.Answers(CannedResponse.Json(Records.Message()));
        await ReadAsync();

        Session.Dispose();

        await Server.Closed.ReachesAsync(1);
    }

    [Theory]
    [InlineData("GET", MatonFailureReason.NoSession)]
    [InlineData("DELETE", MatonFailureReason.NoSession)]
    public async Task The_end_of_a_session_ends_a_request_that_waits_for_its_response(string method, MatonFailureReason reason)
    {
        Server.AnswersBy(static _ => CannedResponse.Never);
        var running = DoAsync(method);
        await Server.Arrived.ReachesAsync(1);

        Session.Dispose();

        await EndsWithAsync(reason, running);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_end_of_a_session_lets_a_change_in_progress_finish()
    {
        var gate = new TaskCompletionSource();
        Server.Answers(CannedResponse.Json(Records.Message(), 201) with { Gate = gate.Task });
        var running = SendAsync();
        await Server.Arrived.ReachesAsync(1);

        Session.Dispose();
        gate.SetResult();

        Assert.Equal(MessageSid, (await running).Sid);
        await FailAsync("POST", MatonFailureReason.NoSession);
        await Server.Closed.ReachesAsync(1);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_end_of_a_session_ends_a_request_that_waits_for_the_rate_limit()
    {
        Clock.IsHeld = true;
        Settings = Settings with { RequestsPerSecond = 1 };
        Server.AnswersBy(static _ => CannedResponse.Never);
        var first = ReadAsync();
        await Server.Arrived.ReachesAsync(1);
        var second = SendAsync();
        await Clock.Waiting.ReachesAsync(1);

        Session.Dispose();

        await EndsWithAsync(MatonFailureReason.NoSession, first);
        await EndsWithAsync(MatonFailureReason.NoSession, second);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_end_of_a_session_ends_a_request_that_waits_to_be_repeated()
    {
        Clock.IsHeld = true;
        Server.AnswersBy(static _ => CannedResponse.Status(429, "Retry-After: 5"));
        var running = SendAsync();
        await Clock.Waiting.ReachesAsync(1);

        Session.Dispose();
        Clock.Advance(TimeSpan.FromSeconds(5));

        await EndsWithAsync(MatonFailureReason.NoSession, running);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_end_of_a_session_ends_every_wait_for_the_account()
    {
        Settings = Settings with { AccountSid = null };
        Server.AnswersBy(static _ => CannedResponse.Never);
        var waiting = Enumerable.Range(0, 16).Select(_ => AccountLookup.Of(Session).FindAsync(connectionId: null, log: null, CancellationToken.None).AsTask()).ToList();
        await Server.Arrived.ReachesAsync(1);

        Session.Dispose();

        foreach (var one in waiting)
        {
            await EndsWithAsync(MatonFailureReason.NoSession, one.WithTimeout());
        }
    }

    private static async Task EndsWithAsync(MatonFailureReason reason, Task task)
        => Assert.Equal(reason, (await Assert.ThrowsAsync<MatonGatewayException>(() => task)).Reason);
}

using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Polls until a record reaches a status.</summary>
public sealed class PollTests : GatewayTest
{
    private static readonly PollTiming EveryTwoSecondsForTen = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));

    [Fact]
    public async Task It_ends_when_the_connection_is_no_longer_pending()
    {
        Server.Answers(Connection("PENDING"), Connection("pending"), Connection("ACTIVE"));
        var seen = new List<string?>();

        var connection = await WaitAsync(found => seen.Add(found.Status));

        Assert.Equal("ACTIVE", connection.Status);
        Assert.Equal(["PENDING", "pending", "ACTIVE"], seen);
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)], Clock.Waits);
    }

    [Fact]
    public async Task A_final_status_is_returned_without_a_wait()
    {
        Server.Answers(Connection("FAILED"));

        Assert.Equal("FAILED", (await WaitAsync()).Status);
        Assert.Empty(Clock.Waits);
    }

    [Fact]
    public async Task At_the_time_limit_it_reports_an_error_and_stops_polling()
    {
        Server.AnswersBy(static _ => Connection("PENDING"));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => WaitAsync());

        Assert.Equal((MatonFailureReason.WaitTimedOut, "Maton.WaitTimedOut"), (error.Reason, error.ErrorId));
        Assert.Equal("con-1 had no final status within 10 s.", error.Message);
        Assert.Contains("-TimeoutSec", error.Hint, StringComparison.Ordinal);
        Assert.Equal(6, Server.Requests.Count);
    }

    [Fact]
    public async Task The_name_in_an_error_cannot_control_the_screen()
    {
        Server.AnswersBy(static _ => CannedResponse.Json(Records.Connection("\\u001b[2Jcon", "PENDING")));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => WaitAsync());

        Assert.StartsWith("␛[2Jcon had", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_can_be_canceled()
    {
        Clock.IsHeld = true;
        Server.AnswersBy(static _ => Connection("PENDING"));
        using var cancellation = new CancellationTokenSource();

        var waiting = WaitAsync(cancellation: cancellation.Token);
        await Clock.Waiting.ReachesAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_failed_poll_ends_the_wait()
    {
        Server.Answers(Connection("PENDING"), CannedResponse.Status(401));

        Assert.Equal(MatonFailureReason.Unauthorized, (await Assert.ThrowsAsync<MatonGatewayException>(() => WaitAsync())).Reason);
    }

    private static CannedResponse Connection(string status) => CannedResponse.Json(Records.Connection("con-1", status));

    private Task<MatonConnection> WaitAsync(Action<MatonConnection>? seen = null, CancellationToken cancellation = default)
        => Connections.WaitAsync("con-1", EveryTwoSecondsForTen, seen, cancellation).WithTimeout();
}

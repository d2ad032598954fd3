using System.Net;
using System.Net.Sockets;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Which requests are retried, how often, and when.</summary>
public sealed class RetryTests : GatewayTest
{
    public static TheoryData<string> EveryFault => Faults.Everywhere;

    public static TheoryData<string> EveryFaultBeforeTheBody => Faults.BeforeTheBody;

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task A_GET_is_repeated(string fault)
    {
        Server.Answers(Faults.Make(fault, Clock), CannedResponse.Json(Records.Message()));

        Assert.Equal(MessageSid, (await ReadAsync()).Sid);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(EveryFaultBeforeTheBody))]
    public async Task A_DELETE_is_repeated(string fault)
    {
        Server.Answers(Faults.Make(fault, Clock), CannedResponse.NoContent);

        await DoAsync("DELETE");

        Assert.Equal(["DELETE", "DELETE"], Server.Requests.Select(static request => request.Method));
    }

    [Theory]
    [MemberData(nameof(EveryFaultBeforeTheBody))]
    public async Task A_DELETE_whose_response_was_lost_succeeds_if_the_record_no_longer_exists(string fault)
    {
        Server.Answers(Faults.Make(fault, Clock), CannedResponse.Refusal(20404, "Not found", 404));

        await DoAsync("DELETE");

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_DELETE_that_is_stopped_after_a_lost_response_reports_its_outcome()
    {
        using var stop = new CancellationTokenSource();
        Server.Answers(CannedResponse.Drop with { Then = stop.Cancel });

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => Client.DeleteAsync(Messages, MessageSid, stop.Token).WithTimeout());

        Assert.Equal(MatonFailureReason.ConnectionLost, error.Reason);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_DELETE_of_a_missing_record_fails()
    {
        Server.Answers(CannedResponse.Refusal(20404, "Not found", 404));

        Assert.Equal(20404, (await Assert.ThrowsAsync<TwilioApiException>(() => DoAsync("DELETE"))).Code);
    }

    [Fact]
    public async Task A_DELETE_after_a_certain_failure_fails_if_the_record_does_not_exist()
    {
        Server.Answers(CannedResponse.Status(429), CannedResponse.Refusal(20404, "Not found", 404));

        await Assert.ThrowsAsync<TwilioApiException>(() => DoAsync("DELETE"));
    }

    [Theory]
    [InlineData("GET", 404)]
    [InlineData("DELETE", 403)]
    public async Task After_an_unknown_outcome_only_a_404_of_a_DELETE_is_a_success(string method, int status)
    {
        Server.Answers(CannedResponse.Status(500), CannedResponse.Status(status));

        Assert.Equal(status, (await Assert.ThrowsAsync<MatonGatewayException>(() => DoAsync(method))).Status);
    }

    [Theory]
    [InlineData("GET", 400)]
    [InlineData("GET", 401)]
    [InlineData("GET", 403)]
    [InlineData("GET", 404)]
    [InlineData("GET", 302)]
    [InlineData("DELETE", 400)]
    [InlineData("DELETE", 401)]
    [InlineData("DELETE", 403)]
    [InlineData("DELETE", 404)]
    [InlineData("POST", 400)]
    [InlineData("POST", 401)]
    [InlineData("POST", 403)]
    [InlineData("POST", 404)]
    [InlineData("POST", 407)]
    [InlineData("POST", 410)]
    [InlineData("POST", 411)]
    [InlineData("POST", 413)]
    [InlineData("POST", 417)]
    [InlineData("POST", 422)]
    [InlineData("POST", 426)]
    [InlineData("POST", 428)]
    [InlineData("POST", 431)]
    [InlineData("POST", 451)]
    public async Task A_refusal_is_final(string method, int status)
    {
        Server.AnswersBy(_ => CannedResponse.Json("""{"message": "No."}""", status));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => DoAsync(method));

        Assert.Equal((status, DeliveryCertainty.Refused), (error.Status, error.Certainty));
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("GET", 400)]
    [InlineData("POST", 400)]
    [InlineData("POST", 401)]
    [InlineData("DELETE", 404)]
    public async Task A_refusal_whose_text_was_lost_is_still_final(string method, int status)
    {
        Server.AnswersBy(_ => CannedResponse.Json("""{"message": "No."}""", status).CutInBody());

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => DoAsync(method));

        Assert.Equal(status, error.Status);
        Assert.NotEqual(MatonFailureReason.OutcomeUnknown, error.Reason);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_request_that_was_not_processed_is_repeated(string method)
    {
        Server.Answers(CannedResponse.Refusal(20429, "Too Many Requests", 429), CannedResponse.Json(Records.Message()));

        await DoAsync(method);

        Assert.Equal(2, Server.Requests.Count);
        Assert.InRange(Assert.Single(Clock.Waits), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_repeated_POST_carries_its_body_again()
    {
        Server.Answers(CannedResponse.Status(429), CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.Equal("To=%2B15550001111&Body=Hello", request.Body));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_number_of_retries_is_the_sessions(int retries)
    {
        Settings = Settings with { MaximumRetryCount = retries };
        Server.AnswersBy(static _ => CannedResponse.Status(429));

        await FailAsync("POST", MatonFailureReason.RateLimited);

        Assert.Equal(retries + 1, Server.Requests.Count);
        Assert.Equal(retries, Clock.Waits.Count);
    }

    [Fact]
    public async Task Back_offs_grow_with_jitter_up_to_half_a_minute()
    {
        const int Retries = 12;
        Settings = Settings with { MaximumRetryCount = Retries };
        Server.AnswersBy(static _ => CannedResponse.Status(429));

        await FailAsync("GET", MatonFailureReason.RateLimited);

        Assert.Equal(TimeSpan.FromSeconds(30), Clock.Waits.Max());
        Assert.True(Clock.Waits[0] < TimeSpan.FromSeconds(2));

        // Clients that fail together must not retry together. Without jitter, each back-off would be half a second times a power of two.
        Assert.NotEqual(Enumerable.Range(0, 5).Select(static retry => TimeSpan.FromSeconds(0.5 * Math.Pow(2, retry))), Clock.Waits.Take(5));
    }

    [Fact]
    public async Task A_lost_connection_counts_as_one_attempt()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.AnswersBy(static _ => CannedResponse.Drop);

        await FailAsync("DELETE", MatonFailureReason.ConnectionLost);

        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_refused_connection_is_retried(string method)
    {
        using var late = new TestServer(listening: false);
        late.AnswersBy(static _ => CannedResponse.Json(Records.Message()));
        Settings = Settings with { GatewayUri = late.GatewayUri };
        Clock.DuringWait = () =>
        {
            Clock.DuringWait = null;
            late.Listen();
        };

        await DoAsync(method);

        Assert.Equal(method, Assert.Single(late.Requests).Method);
        Assert.Single(Clock.Waits);
    }

    [Fact]
    public async Task A_server_that_stays_unreachable_is_reported_as_such()
    {
        using var away = new TestServer(listening: false);
        Settings = Settings with { GatewayUri = away.GatewayUri, MaximumRetryCount = 2 };

        var error = await FailAsync("POST", MatonFailureReason.Unreachable);

        Assert.Equal(2, Clock.Waits.Count);
        Assert.Null(error.Status);
        Assert.Contains(away.Address.Authority, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_a_TLS_handshake_is_unreachable_and_retried()
    {
        // The kernel accepts the connection, but nothing answers the TLS handshake, so no connection is established.
        using var mute = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        mute.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        mute.Listen(8);
        Settings = Settings with
        {
            GatewayUri = new UriBuilder("https", "127.0.0.1", ((IPEndPoint)mute.LocalEndPoint!).Port, "/twilio").Uri,
            ConnectTimeout = TimeSpan.FromMilliseconds(1),
            MaximumRetryCount = 1,
        };

        await FailAsync("POST", MatonFailureReason.Unreachable);

        Assert.Single(Clock.Waits);
    }

    [Fact]
    public async Task Every_attempt_has_the_whole_time_limit()
    {
        Settings = Settings with { MaximumRetryCount = 2 };
        Server.AnswersBy(_ => Faults.Make("no response in time", Clock));

        var error = await FailAsync("GET", MatonFailureReason.TimedOut);

        Assert.Equal(3, Server.Requests.Count);
        Assert.Contains("59.7 s", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task The_time_limit_ends_with_its_attempt(string method)
    {
        Server.Answers(CannedResponse.Json(Records.Message()));

        await DoAsync(method);

        Assert.Equal(0, Clock.Timers);
    }

    [Fact]
    public async Task A_long_back_off_gets_a_warning_and_a_short_one_does_not()
    {
        Server.Answers(CannedResponse.Status(429, "Retry-After: 10"), CannedResponse.Status(429, "Retry-After: 11"), CannedResponse.Json(Records.Message()));

        await ReadAsync();

        Assert.Contains(Notes, static note => note.Level == LogLevel.Verbose && note.Text.Contains("Retrying in 10.0 s (retry 1)", StringComparison.Ordinal));
        Assert.Contains("Retrying in 11.0 s (retry 2)", Assert.Single(Notes, static note => note.Level == LogLevel.Warning).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_ends_when_the_caller_cancels()
    {
        Clock.IsHeld = true;
        Server.Answers(CannedResponse.Status(429));
        using var cancellation = new CancellationTokenSource();

        var reading = ReadAsync(cancellation.Token);
        await Clock.Waiting.ReachesAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_request_that_is_canceled_before_it_starts_is_not_sent()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(new CancellationToken(canceled: true)));

        Assert.Equal(0, Server.Connected.Count);
    }

    [Fact]
    public async Task A_canceled_request_is_closed_and_not_repeated()
    {
        Server.AnswersBy(static _ => CannedResponse.Never);
        using var cancellation = new CancellationTokenSource();

        var reading = ReadAsync(cancellation.Token);
        await Server.Arrived.ReachesAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await Server.Abandoned.ReachesAsync(1);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_failure_during_cancellation_is_a_cancellation()
    {
        Server.Answers(CannedResponse.Json(Records.Message()));
        using var cancellation = new CancellationTokenSource();
        var request = new ApiRequest(HttpMethod.Get, Settings.GatewayUri, MessagePath);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Session.Transport.SendAsync<bool>(
            request,
            _ =>
            {
                cancellation.Cancel();
                throw new IOException("The connection was torn down.");
            },
            cancellation.Token).WithTimeout());
    }
}

using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A POST of unknown outcome is never repeated.</summary>
public sealed class NeverTwiceTests : GatewayTest
{
    public static TheoryData<string> EveryFault => Faults.Everywhere;

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task A_POST_of_unknown_outcome_is_sent_once_and_reports_it(string fault)
    {
        Server.AnswersBy(_ => Faults.Make(fault, Clock));

        var error = await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Single(Server.Requests);
        Assert.Empty(Clock.Waits);
        Assert.Equal("Twilio.OutcomeUnknown", error.ErrorId);
        Assert.IsType<MatonException>(error.InnerException, exactMatch: false);
        Assert.Equal(("POST", MessagesPath), (error.Method, error.Path));
        Assert.Contains("before you run the command again", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task A_POST_on_a_reused_connection_is_sent_once(string fault)
    {
        await UseAConnectionAsync();
        Server.AnswersBy(_ => Faults.Make(fault, Clock));

        await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Equal(["GET 1", "POST 1"], Server.Requests.Select(static request => $"{request.Method} {request.Connection}"));
    }

    // Status codes that a proxy may send although the server behind it carried out the request.
    [Theory]
    [InlineData(304)]
    [InlineData(399)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(418)]
    [InlineData(421)]
    [InlineData(499)]
    public async Task A_POST_with_another_error_response_has_an_unknown_outcome(int status)
    {
        Server.AnswersBy(_ => CannedResponse.Json("""{"message": "No."}""", status));

        Assert.Equal(status, (await FailAsync("POST", MatonFailureReason.OutcomeUnknown)).Status);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_POST_without_fields_is_sent_once()
    {
        await UseAConnectionAsync();
        Server.AnswersBy(static _ => CannedResponse.Drop);

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => Client.CreateAsync(Messages, new RequestFields(), CancellationToken.None).WithTimeout());

        Assert.Equal(MatonFailureReason.OutcomeUnknown, error.Reason);
        Assert.Equal(["GET", "POST"], Server.Requests.Select(static request => request.Method));
    }

    [Fact]
    public async Task A_POST_whose_connection_closes_unread_is_not_sent_again()
    {
        Server.HangsUpOnNext(1);
        Server.AnswersBy(static _ => CannedResponse.Json(Records.Message()));

        await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Equal((0, 1), (Server.Requests.Count, Server.Connected.Count));
    }

    [Fact]
    public async Task A_POST_after_the_server_closed_the_idle_connection_is_sent_once()
    {
        Server.Answers(CannedResponse.Json(Records.Message()) with { ConnectionEnd = ConnectionEnd.Close }, CannedResponse.Json(Records.Message()));
        await ReadAsync();
        await Server.Closed.ReachesAsync(1);

        await SendAsync();

        Assert.Equal(["GET 1", "POST 2"], Server.Requests.Select(static request => $"{request.Method} {request.Connection}"));
    }

    [Fact]
    public async Task A_new_connection_is_requested_once()
    {
        Server.AnswersBy(static _ => CannedResponse.Drop);

        await Assert.ThrowsAsync<MatonGatewayException>(() => Connections.CreateAsync("twilio", method: null, CancellationToken.None).WithTimeout());

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task After_a_retried_refusal_an_unknown_outcome_still_ends_it()
    {
        Server.Answers(CannedResponse.Status(429), CannedResponse.Drop, CannedResponse.Json(Records.Message()));

        await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Equal(2, Server.Requests.Count);
    }

    private async Task UseAConnectionAsync()
    {
        Server.Answers(CannedResponse.Json(Records.Message()));
        await ReadAsync();
    }
}

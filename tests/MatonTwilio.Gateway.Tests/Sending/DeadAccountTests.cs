using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Errors of an account end only the sends of that account.</summary>
public sealed class DeadAccountTests : ReconcilingTest
{
    private const string Dead = "AC00000000000000000000000000000001";

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(403, 20005)]
    [InlineData(400, 10001)]
    public async Task After_the_first_error_the_other_rows_are_left_pending(int status, int code)
    {
        Server.AnswersBy(_ => CannedResponse.Refusal(code, "Account not active", status));

        var results = await SendAllAsync([.. Enumerable.Range(1, 30).Select(number => Row(to: $"+1555000{number + 1000}"))]);

        Assert.Equal(1, results.Count(static result => !result.IsPending));
        Assert.All(results, result => Assert.Equal($"Twilio.{code}", result.Error?.ErrorId));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Only_one_of_several_sends_in_progress_has_the_error()
    {
        var gate = new TaskCompletionSource();
        Server.AnswersBy(_ => CannedResponse.Refusal(20003, "Authenticate", 401) with { Gate = gate.Task });

        var sending = SendAllAsync([Row(to: "+15550001001"), Row(to: "+15550001002")], lanes: 2);
        await Server.Arrived.ReachesAsync(2);
        gate.SetResult();

        Assert.Equal([false, true], (await sending).Select(static result => result.IsPending).Order());
    }

    [Fact]
    public async Task Another_accounts_rows_are_sent()
    {
        Server.AnswersBy(request => request.Path.Contains(Dead, StringComparison.Ordinal) ? CannedResponse.Refusal(20003, "Authenticate", 401) : Outbox.Answers(request));
        var dead = Row(to: "+15550001001") with { Client = new TwilioClient(Session) { AccountSid = Dead } };

        var results = await SendAllAsync([dead, dead with { Recipient = "+15550001002" }, Row(to: "+15550001003")]);

        Assert.Equal([false, true, false], results.Select(static result => result.IsPending));
        Assert.NotNull(results[2].Record);
    }

    [Fact]
    public async Task A_refusal_of_one_row_ends_no_other()
    {
        Outbox.Fates.Enqueue(Fate.Refused);

        var results = await SendAllAsync([Row(to: "+15550001001"), Row(to: "+15550001002")]);

        Assert.Equal([false, false], results.Select(static result => result.IsPending));
        Assert.NotNull(results[1].Record);
    }

    [Fact]
    public async Task A_row_that_the_rate_limit_refused_is_sent_later_while_others_succeed()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        var refused = 0;
        Server.AnswersBy(request => request.Body.Contains("1001", StringComparison.Ordinal) && refused++ < 2 ? CannedResponse.Status(429) : Outbox.Answers(request));

        var results = await SendAllAsync([.. Enumerable.Range(1, 8).Select(number => Row(to: $"+1555000{number + 1000}"))]);

        Assert.All(results, static result => Assert.Null(result.Error));
        Assert.Equal(8, Outbox.Sids.Count);
    }

    [Fact]
    public async Task A_row_that_the_rate_limit_refused_fails_if_no_other_succeeds()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.AnswersBy(static _ => CannedResponse.Status(429));

        var results = await SendAllAsync([Row(to: "+15550001001"), Row(to: "+15550001002")]);

        Assert.All(results, static result => Assert.Equal("Maton.RateLimited", result.Error?.ErrorId));
    }
}

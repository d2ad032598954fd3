using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Each row is one message, whichever responses are lost. If the outcome remains unknown, nothing is repeated.</summary>
public sealed class ReconcilingSenderTests : ReconcilingTest
{
    [Fact]
    public async Task A_message_whose_response_was_lost_is_found_and_not_sent_again()
    {
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.Equal(["POST", "GET"], Methods());
    }

    [Fact]
    public async Task A_message_that_was_not_sent_is_sent_again_after_the_settle_time()
    {
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.Equal(["POST", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "POST"], Methods());
        Assert.Equal(Settle, Clock.Waits.Aggregate(static (sum, wait) => sum + wait));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(39)]
    public async Task A_list_that_lags_less_than_the_settle_time_causes_no_second_message(int lag)
    {
        Outbox.Lag = TimeSpan.FromSeconds(lag);
        Outbox.Fates.Enqueue(Fate.SentAndLost);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.Single(Methods(), "POST");
    }

    [Fact]
    public async Task A_search_that_takes_longer_than_the_settle_time_is_repeated()
    {
        Outbox.Lag = TimeSpan.FromSeconds(20);
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        var isFirst = true;
        Server.AnswersBy(request =>
        {
            var answer = Outbox.Answers(request);
            if (request.Method == "GET" && isFirst)
            {
                isFirst = false;
                Clock.Advance(Settle + TimeSpan.FromSeconds(1));
            }

            return answer;
        });

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.Equal(["POST", "GET", "GET"], Methods());
    }

    [Fact]
    public async Task After_a_success_without_a_SID_the_message_is_searched_for()
    {
        Outbox.Fates.Enqueue(Fate.Nameless);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.Equal(2, Methods().Count(static method => method == "POST"));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(-20)]
    [InlineData(20)]
    [InlineData(3600)]
    public async Task Setting_the_clock_between_a_send_and_its_search_causes_no_second_message(int seconds)
    {
        Outbox.Lag = TimeSpan.FromSeconds(30);
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        Clock.DuringWait = () => Clock.SetBy = TimeSpan.FromSeconds(seconds);

        var result = await SendAsync(Row());

        Assert.Equal(Assert.Single(Outbox.Sids), result.Record?.Sid);
        Assert.Single(Methods(), "POST");
    }

    [Fact]
    public async Task Without_a_settle_time_there_is_one_search_and_no_second_send()
    {
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);

        IsUnknown((await SendAllAsync([Row()], settle: TimeSpan.Zero))[0], "-SettleSec");

        Assert.Equal(["POST", "GET"], Methods());
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        Assert.Equal((await SendAllAsync([Row()], settle: TimeSpan.Zero))[0].Record?.Sid, Assert.Single(Outbox.Sids));
    }

    [Fact]
    public async Task Failed_searches_are_reported_and_nothing_is_sent_again()
    {
        Outbox.Fates.Enqueue(Fate.SentAndLost);
        Outbox.Looks = CannedResponse.Refusal(20003, "Permission denied", 403);

        IsUnknown(await SendAsync(Row()), "The search for it failed");

        Assert.Single(Methods(), "POST");
    }

    [Fact]
    public async Task A_send_that_never_succeeds_ends_as_unknown()
    {
        Settings = Settings with { MaximumRetryCount = 2 };
        for (var i = 0; i < 10; i++)
        {
            Outbox.Fates.Enqueue(Fate.NotSentAndLost);
        }

        IsUnknown(await SendAsync(Row()), "");

        Assert.Equal(3, Methods().Count(static method => method == "POST"));
    }

    [Theory]
    [InlineData(300, 1)]
    [InlineData(303, 1)]
    [InlineData(499, 1)]
    [InlineData(408, 2)]
    [InlineData(500, 2)]
    public async Task A_message_that_is_not_listed_after_a_refusing_status_is_not_sent_again(int status, int posts)
    {
        Settings = Settings with { MaximumRetryCount = 1 };
        Server.AnswersBy(request => request.Method == "POST" ? CannedResponse.Status(status) : Outbox.Answers(request));

        var result = await SendAsync(Row());

        Assert.Equal(posts, Methods().Count(static method => method == "POST"));
        Assert.Equal(status, (int?)(result.Error as MatonGatewayException)?.Status);
        Assert.Contains("GET", Methods());
    }

    [Fact]
    public async Task A_search_that_is_stopped_leaves_the_send_unknown()
    {
        Clock.IsHeld = true;
        Outbox.Fates.Enqueue(Fate.NotSentAndLost);
        using var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource<SendResult<TwilioMessage>>();
        using var sender = new BulkSender<TwilioMessage>(Session, degreeOfParallelism: 1, Settle, journal: null, ended.SetResult, stop.Token);
        sender.Add(Row());
        await Clock.Waiting.ReachesAsync(1);

        await stop.CancelAsync();

        IsUnknown(await ended.Task.WithTimeout(), "The search for it was stopped");
    }

    [Fact]
    public async Task A_defect_of_the_module_leaves_the_send_unknown_and_the_others_are_sent()
    {
        var broken = Row() with { Client = new(Session) { Log = static _ => throw new NotSupportedException("defect") } };

        var results = await SendAllAsync([broken, Row(to: "+15550002222")]);

        IsUnknown(results[0], "defect");
        Assert.NotNull(results[1].Record);
    }

    [Fact]
    public async Task After_a_refusal_there_is_no_search_and_no_second_send()
    {
        Outbox.Fates.Enqueue(Fate.Refused);

        Assert.Equal("Twilio.21211", (await SendAsync(Row())).Error?.ErrorId);
        Assert.Equal(["POST"], Methods());
    }
}

using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using Microsoft.Extensions.Time.Testing;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Every attempt waits for its permit, and no more requests leave in a second than there are permits.</summary>
public sealed class RateLimitTests : GatewayTest
{
    private readonly CountingLimit _counting;
    private readonly FakeTimeProvider _clock = new();

    public RateLimitTests() => Limiter = _counting = new CountingLimit(Clock);

    [Fact]
    public async Task A_request_takes_one_permit()
    {
        Server.Answers(CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.Equal(1, _counting.Taken);
    }

    [Fact]
    public async Task Every_retry_takes_a_permit_of_its_own()
    {
        Server.Answers(CannedResponse.Status(500), CannedResponse.Html(502), CannedResponse.Status(429), CannedResponse.Json(Records.Message()));

        await ReadAsync();

        Assert.Equal(4, _counting.Taken);
    }

    [Fact]
    public async Task Every_page_and_the_account_lookup_take_a_permit_each()
    {
        Settings = Settings with { AccountSid = null };
        Server.Answers(
            CannedResponse.Json(Records.Page("accounts", next: null, Records.Account(AccountSid))),
            CannedResponse.Json(Records.Page("messages", MessagesPath + "?Page=1")),
            CannedResponse.Json(Records.Page("messages", next: null)));
        using var list = Client.List(Messages, filter: null, new PagePlan(2));

        await list.NextAsync(CancellationToken.None);
        await list.NextAsync(CancellationToken.None);

        Assert.Equal(3, _counting.Taken);
    }

    [Fact]
    public async Task Requests_to_the_control_endpoint_count_as_well()
    {
        Server.Answers(CannedResponse.Json("""{"connections": []}"""));

        await Connections.ListAsync("twilio", status: null, CancellationToken.None);

        Assert.Equal(1, _counting.Taken);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_permit_and_the_wait_can_be_canceled()
    {
        _counting.IsExhausted = true;
        using var cancellation = new CancellationTokenSource();

        var sending = SendAsync(cancellation.Token);
        Assert.Equal(1, _counting.Waiting);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(0, Server.Connected.Count);
    }

    [Fact]
    public async Task A_second_begins_when_a_request_leaves_and_not_when_its_permit_is_taken()
    {
        using var limit = new RateLimit(1, Clock);
        using var permit = await limit.TakeAsync(CancellationToken.None);

        // A cold start: the time from the permit to the request.
        Clock.Advance(TimeSpan.FromSeconds(0.9));
        permit.MarkSent();
        var left = Clock.GetUtcNow();
        using var next = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();

        Assert.InRange((Clock.GetUtcNow() - left).TotalSeconds, 1.001, 1.05);
    }

    [Fact]
    public async Task A_permit_whose_request_has_not_left_is_not_returned()
    {
        using var limit = new RateLimit(1, Clock);
        using var permit = await limit.TakeAsync(CancellationToken.None);
        var taken = Clock.GetUtcNow();
        Clock.DuringWait = () =>
        {
            if (Clock.Waits.Count == 5)
            {
                permit.MarkSent();
            }
        };

        using var next = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();

        Assert.InRange((Clock.GetUtcNow() - taken).TotalSeconds, 5, 5.5);
    }

    [Fact]
    public async Task A_request_that_never_left_returns_its_permit()
    {
        using var limit = new RateLimit(1, _clock);
        (await limit.TakeAsync(CancellationToken.None)).Dispose();

        using var next = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();
    }

    // A server can respond before the body of a request is written.
    [Fact]
    public async Task A_request_with_a_response_has_left()
    {
        using var limit = new RateLimit(1, _clock);
        using var permit = await limit.TakeAsync(CancellationToken.None);
        permit.EnsureSent();
        var left = permit.LeftAt;
        Assert.Equal(_clock.GetTimestamp(), left);

        _clock.Advance(TimeSpan.FromSeconds(0.5));
        permit.EnsureSent();

        Assert.Equal(left, permit.LeftAt);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_request_counts_as_leaving_before_its_response(string method)
    {
        Server.AnswersBy(static _ => CannedResponse.Never);

        _ = DoAsync(method);
        await Server.Arrived.ReachesAsync(1);

        Assert.NotNull(_counting.Last!.LeftAt);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_permit_counts_from_when_its_request_left_and_not_from_the_response(string method)
    {
        var latency = TimeSpan.FromSeconds(5);
        Server.AnswersBy(_ =>
        {
            Clock.Advance(latency);
            return CannedResponse.Json(Records.Message());
        });

        await DoAsync(method);

        Assert.Equal(latency, Clock.GetElapsedTime(_counting.Last!.LeftAt!.Value));
    }

    // Requests that leave up to two seconds after their permit.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 10)]
    [InlineData(4, 25)]
    public void No_more_than_the_limit_leave_in_any_second(int seed, int most)
    {
        var fate = new Random(seed);
        using var limit = new RateLimit(most, _clock);
        var leaving = new PriorityQueue<RatePermit, DateTimeOffset>();
        var left = new List<DateTimeOffset>();
        while (left.Count < 20 * most)
        {
            while (fate.Next(3) == 0 && limit.TryTake(out var permit, out _))
            {
                leaving.Enqueue(permit, _clock.GetUtcNow().AddMilliseconds(fate.Next(4) == 0 ? fate.Next(2000) : 0));
            }

            while (leaving.TryPeek(out var permit, out var at) && at <= _clock.GetUtcNow())
            {
                leaving.Dequeue();
                permit.MarkSent();
                left.Add(_clock.GetUtcNow());
                permit.Dispose();
            }

            _clock.Advance(TimeSpan.FromMilliseconds(fate.Next(1, 20)));
        }

        Assert.All(left.Zip(left.Skip(most)), static pair => Assert.True(pair.Second - pair.First > TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Requests_that_leave_at_once_use_almost_all_of_the_limit()
    {
        using var limit = new RateLimit(10, Clock);
        var started = Clock.GetUtcNow();
        for (var sent = 0; sent < 1000; sent++)
        {
            using var permit = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();
            permit.MarkSent();
        }

        Assert.InRange((Clock.GetUtcNow() - started).TotalSeconds, 99, 99 * 1.05);
    }

    [Fact]
    public async Task Any_number_of_requests_can_wait_and_each_wait_can_be_canceled()
    {
        using var limit = new RateLimit(1, _clock);
        using var permit = await limit.TakeAsync(CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 1000).Select(_ => limit.TakeAsync(cancellation.Token).AsTask()).ToList();
        Assert.DoesNotContain(waiting, static wait => wait.IsCompleted);

        await cancellation.CancelAsync();

        foreach (var wait in waiting)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WithTimeout());
        }
    }

    [Fact]
    public async Task The_end_of_the_session_ends_every_wait()
    {
        using var limit = new RateLimit(1, _clock);
        using var permit = await limit.TakeAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 10).Select(_ => limit.TakeAsync(CancellationToken.None).AsTask()).ToList();

        limit.Dispose();

        foreach (var wait in waiting)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => wait.WithTimeout());
        }
    }

    private sealed class CountingLimit(TimeProvider time) : RateLimit(10_000, time)
    {
        private int _taken;
        private int _waiting;

        public int Taken => _taken;

        public int Waiting => _waiting;

        public bool IsExhausted { get; set; }

        public RatePermit? Last { get; private set; }

        public override async ValueTask<RatePermit> TakeAsync(CancellationToken cancellation)
        {
            if (IsExhausted)
            {
                Interlocked.Increment(ref _waiting);
                await Task.Delay(Timeout.Infinite, cancellation);
            }

            Interlocked.Increment(ref _taken);
            return Last = await base.TakeAsync(cancellation);
        }
    }
}

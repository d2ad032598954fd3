using System.Threading.RateLimiting;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Every try waits for its permit.</summary>
public sealed class RateLimitTests : GatewayTest
{
    private readonly CountingLimiter _counting = new();

    public RateLimitTests() => Limiter = _counting;

    [Fact]
    public async Task A_request_takes_one_permit_and_gives_it_back()
    {
        Server.Answers(Answer.Json(Records.Message()));

        await SendAsync();

        Assert.Equal((1, 1), (_counting.Taken, _counting.GivenBack));
    }

    [Fact]
    public async Task Every_retry_takes_a_permit_of_its_own()
    {
        Server.Answers(Answer.Status(500), Answer.Html(502), Answer.Status(429), Answer.Json(Records.Message()));

        await ReadAsync();

        Assert.Equal((4, 4), (_counting.Taken, _counting.GivenBack));
    }

    [Fact]
    public async Task Every_page_and_the_account_lookup_take_a_permit_each()
    {
        Settings = Settings with { AccountSid = null };
        Server.Answers(
            Answer.Json(Records.Page("accounts", next: null, Records.Account(AccountSid))),
            Answer.Json(Records.Page("messages", MessagesPath + "?Page=1")),
            Answer.Json(Records.Page("messages", next: null)));
        using var list = Client.List(Messages, filter: null, new PagePlan(2));

        await list.NextAsync(CancellationToken.None);
        await list.NextAsync(CancellationToken.None);

        Assert.Equal(3, _counting.Taken);
    }

    [Fact]
    public async Task The_control_endpoint_counts_too()
    {
        Server.Answers(Answer.Json("""{"connections": []}"""));

        await Connections.ListAsync("twilio", status: null, CancellationToken.None);

        Assert.Equal(1, _counting.Taken);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_permit_is_there_and_the_wait_can_be_cancelled()
    {
        _counting.IsExhausted = true;
        using var cancellation = new CancellationTokenSource();

        var sending = SendAsync(cancellation.Token);
        Assert.Equal(1, _counting.Waiting);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(0, Server.Connected.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public void The_limiter_has_so_many_permits_and_no_more(int permits)
    {
        using var limiter = RateLimit.Create(permits);

        using var all = limiter.AttemptAcquire(permits);
        using var another = limiter.AttemptAcquire(1);

        Assert.True(all.IsAcquired);
        Assert.False(another.IsAcquired);
    }

    [Fact]
    public void The_limiter_lets_any_number_wait()
    {
        using var limiter = RateLimit.Create(1);
        using var all = limiter.AttemptAcquire(1);

        var waiting = Enumerable.Range(0, 1000).Select(_ => limiter.AcquireAsync(1)).ToList();

        Assert.DoesNotContain(waiting, static wait => wait is { IsCompleted: true, Result.IsAcquired: false });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(997)]
    public void A_permit_stays_taken_for_a_whole_second(int permits)
    {
        using var limiter = Assert.IsType<SlidingWindowRateLimiter>(RateLimit.Create(permits));

        // A permit taken at the very end of its segment comes back when all but that segment have passed, so the window
        // without one segment must not be shorter than a second. The limiter tells a segment's length.
        Assert.True(limiter.IsAutoReplenishing);
        Assert.InRange(limiter.ReplenishmentPeriod * 40, TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(100), TimeSpan.FromSeconds(1.05));
    }

    private sealed class CountingLimiter : RateLimiter
    {
        private int _taken;
        private int _givenBack;
        private int _waiting;

        public int Taken => _taken;

        public int GivenBack => _givenBack;

        public int Waiting => _waiting;

        public bool IsExhausted { get; set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException("A request waits for its permit.");

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            if (IsExhausted)
            {
                Interlocked.Increment(ref _waiting);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            Interlocked.Add(ref _taken, permitCount);
            return new Permit(this);
        }

        private sealed class Permit(CountingLimiter limiter) : RateLimitLease
        {
            public override bool IsAcquired => true;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }

            protected override void Dispose(bool disposing)
            {
                Interlocked.Increment(ref limiter._givenBack);
                base.Dispose(disposing);
            }
        }
    }
}

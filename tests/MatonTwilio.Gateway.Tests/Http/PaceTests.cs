using System.Globalization;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The pace of a session adapts to the responses of the gateway.</summary>
public sealed class PaceTests(Xunit.Abstractions.ITestOutputHelper output) : GatewayTest
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_429_lowers_the_pace_of_all_sessions_and_success_raises_it_up_to_the_limit()
    {
        Settings = Settings with { RequestsPerSecond = 10, MaximumRetryCount = 0 };
        Server.Answers(CannedResponse.Status(429), CannedResponse.Json(Records.Message()));

        await FailAsync("GET", MatonFailureReason.RateLimited);
        Assert.Contains(Notes, static entry => entry.Level == LogLevel.Verbose && entry.Text.Contains("Continuing at 4.0 requests a second", StringComparison.Ordinal));

        await ReadAsync();
        using var limit = new RateLimit(10, _clock);
        limit.Refuse();
        Assert.Equal(4, limit.Pace.Current);
        limit.Pace.Raise();
        Assert.Equal(4.07, limit.Pace.Current, 6);
        for (var success = 0; success < 1_000; success++)
        {
            limit.Pace.Raise();
        }

        Assert.Equal(10, limit.Pace.Current);
    }

    // A session that sends in bursts gets several refusals at the same time, which count once.
    [Theory]
    [InlineData(3, 4)]
    [InlineData(6, 6)]
    [InlineData(9, 7)]
    public void A_burst_of_refusals_lowers_the_pace_once_to_what_was_accepted(int accepted, double pace)
    {
        using var limit = new RateLimit(10, _clock);
        var sent = Enumerable.Range(0, 10).Select(_ => limit.Send()).ToList();

        foreach (var refused in sent.Skip(accepted))
        {
            limit.Pace.Lower(refused, retryAfter: null);
        }

        Assert.Equal(pace, limit.Pace.Current);
    }

    // Requests that wait for a connection have a permit, but the gateway does not know them.
    [Fact]
    public void Only_requests_that_left_in_the_last_second_count_as_accepted()
    {
        using var limit = new RateLimit(10, _clock);
        for (var earlier = 0; earlier < 3; earlier++)
        {
            limit.Send();
        }

        _clock.Advance(TimeSpan.FromSeconds(1.1));
        var sent = Enumerable.Range(0, 6).Select(_ => limit.Send()).ToList();
        for (var waiting = 0; waiting < 4; waiting++)
        {
            Assert.True(limit.TryTake(out _, out _));
        }

        limit.Pace.Lower(sent[0], retryAfter: null);

        Assert.Equal(5, limit.Pace.Current);
    }

    [Fact]
    public void After_eight_seconds_without_a_refusal_each_success_raises_the_pace_faster()
    {
        using var limit = new RateLimit(10, _clock);
        limit.Refuse();

        _clock.Advance(TimeSpan.FromSeconds(8));
        limit.Pace.Raise();
        Assert.Equal(4.07, limit.Pace.Current, 6);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        limit.Pace.Raise();
        Assert.Equal(4.07 * 1.15, limit.Pace.Current, 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void The_pace_is_at_least_seven_requests_in_ten_seconds(int requestsPerSecond)
    {
        using var limit = new RateLimit(requestsPerSecond, _clock);
        for (var refusal = 0; refusal < 10; refusal++)
        {
            limit.Refuse();
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(0.7, limit.Pace.Current);
    }

    [Fact]
    public void A_refusal_of_the_next_second_lowers_the_pace_again()
    {
        using var limit = new RateLimit(10, _clock);
        limit.Refuse();
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        limit.Refuse();
        Assert.Equal(4, limit.Pace.Current);

        _clock.Advance(TimeSpan.FromSeconds(0.3));
        limit.Refuse();
        Assert.Equal(1.6, limit.Pace.Current);
    }

    [Fact]
    public void A_refusal_that_arrives_late_does_not_lower_the_pace_again()
    {
        using var limit = new RateLimit(10, _clock);
        var slow = limit.Send();
        limit.Refuse();

        _clock.Advance(TimeSpan.FromSeconds(2));
        limit.Pace.Lower(slow, retryAfter: null);

        Assert.Equal(4, limit.Pace.Current);
    }

    [Fact]
    public async Task Below_the_limit_requests_leave_one_after_the_other()
    {
        using var limit = new RateLimit(10, _clock);
        while (limit.Pace.Current > 2)
        {
            limit.Refuse();
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        var started = _clock.GetUtcNow();
        for (var request = 0; request < 4; request++)
        {
            using var permit = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();
            permit.MarkSent();
        }

        Assert.InRange((_clock.GetUtcNow() - started).TotalSeconds, 3 / 2.0, 4 / 1.25);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(120, 120)]
    [InlineData(121, 0)]
    [InlineData(3_600, 0)]
    public async Task A_long_Retry_After_pauses_the_session(int asked, int paused)
    {
        using var limit = new RateLimit(1_000, _clock);
        limit.Refuse(TimeSpan.FromSeconds(asked));
        var started = _clock.GetUtcNow();

        using var permit = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();

        Assert.InRange((_clock.GetUtcNow() - started).TotalSeconds, paused, paused + 0.1);
    }

    [Fact]
    public void A_lowered_pace_ends_after_a_minute()
    {
        using var limit = new RateLimit(10, _clock);
        limit.Refuse();

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(4, limit.Pace.Current);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, limit.Pace.Current);
    }

    // Each session has a board of its own, as on different machines.
    [Theory]
    [InlineData(2, 0.1)]
    [InlineData(5, 0.15)]
    public void Sessions_that_share_a_limit_use_it_with_few_refusals(int sessions, double mostRefused)
    {
        var (refused, used) = Share(sessions, static () => new PaceBoard(10));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{refused:0.000} refused, {used:0.00} used"));
        Assert.True(refused <= mostRefused && used >= 0.85, string.Create(CultureInfo.InvariantCulture, $"{refused:0.000} refused, {used:0.00} used"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    public void Sessions_that_share_a_board_use_the_whole_limit_without_a_refusal(int sessions)
    {
        var board = new PaceBoard(10);
        var (refused, used) = Share(sessions, () => board);

        Assert.Equal(0, refused);
        Assert.InRange(used, 0.95, 1.05);
    }

    // The simulated gateway counts the requests of all sessions of a key in any second. Each session has any number of senders.
    private static (double Refused, double Used) Share(int sessions, Func<PaceBoard> boardOfSession)
    {
        var clock = new TestClock { IsHeld = true };
        var limits = Enumerable.Range(0, sessions).Select(_ => new RateLimit(boardOfSession(), clock)).ToArray();
        var senders = limits.SelectMany(static limit => Enumerable.Repeat(limit, 8)).Select(static limit => new Sender(limit)).ToArray();
        var taken = new Queue<DateTimeOffset>();
        var (asked, refused, end) = (0, 0, clock.GetUtcNow() + TimeSpan.FromSeconds(25 * sessions / 2.0));
        while (clock.GetUtcNow() < end)
        {
            foreach (var sender in senders.Where(sender => sender.TryBegin(clock.GetUtcNow())))
            {
                while (taken.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= TimeSpan.FromSeconds(1))
                {
                    taken.Dequeue();
                }

                asked++;
                var isTaken = taken.Count < 10;
                refused += isTaken ? 0 : 1;
                if (isTaken)
                {
                    taken.Enqueue(clock.GetUtcNow());
                }

                sender.End(isTaken, clock.GetUtcNow());
            }

            clock.Advance(TimeSpan.FromMilliseconds(5));
        }

        Array.ForEach(limits, static limit => limit.Dispose());
        return ((double)refused / asked, (asked - refused) / (10 * 25 * sessions / 2.0));
    }

    /// <summary>One sender of a session: takes a permit, gets its response at once, and waits a second after a refusal.</summary>
    private sealed class Sender(RateLimit limit)
    {
        private DateTimeOffset _next = DateTimeOffset.MinValue;
        private RatePermit? _permit;

        public bool TryBegin(DateTimeOffset now)
        {
            if (now < _next || !limit.TryTake(out _permit, out _))
            {
                return false;
            }

            _permit.MarkSent();
            return true;
        }

        public void End(bool isTaken, DateTimeOffset now)
        {
            if (isTaken)
            {
                limit.Pace.Raise();
                _next = now + TimeSpan.FromMilliseconds(20);
            }
            else
            {
                limit.Pace.Lower(_permit!, retryAfter: null);
                _next = now + TimeSpan.FromSeconds(1);
            }
        }
    }
}

using System.Globalization;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The pace of a session follows what the gateway says.</summary>
public sealed class PaceTests : GatewayTest
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_429_lowers_the_pace_for_everybody_and_success_raises_it_up_to_the_limit()
    {
        Settings = Settings with { RequestsPerSecond = 10, MaximumRetryCount = 0 };
        Server.Answers(CannedResponse.Status(429), CannedResponse.Json(Records.Message()));

        await FailAsync("GET", MatonFailureReason.RateLimited);
        Assert.Contains(Notes, static entry => entry.Level == LogLevel.Verbose && entry.Text.Contains("Continuing at 7.8 requests a second", StringComparison.Ordinal));

        await ReadAsync();
        using var limit = new RateLimit(10, _clock);
        limit.Lower(retryAfter: null);
        var lowered = limit.Pace;
        limit.Raise();
        Assert.InRange(limit.Pace, lowered * 1.001, lowered * 1.01);
        for (var success = 0; success < 1_000; success++)
        {
            limit.Raise();
        }

        Assert.Equal(10, limit.Pace);
    }

    [Fact]
    public async Task Below_the_limit_requests_leave_one_after_the_other()
    {
        using var limit = new RateLimit(10, _clock);
        while (limit.Pace > 2)
        {
            limit.Lower(retryAfter: null);
        }

        var started = _clock.GetUtcNow();
        for (var request = 0; request < 4; request++)
        {
            using var permit = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();
            permit.MarkSent();
        }

        Assert.InRange((_clock.GetUtcNow() - started).TotalSeconds, 3 / 2.0, 3 / 1.5);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(1, 0)]
    [InlineData(3_600, 0)]
    public async Task A_wait_that_means_everybody_pauses_the_session(int asked, int paused)
    {
        using var limit = new RateLimit(1_000, _clock);
        limit.Lower(TimeSpan.FromSeconds(asked));
        var started = _clock.GetUtcNow();

        using var permit = await limit.TakeAsync(CancellationToken.None).AsTask().WithTimeout();

        Assert.InRange((_clock.GetUtcNow() - started).TotalSeconds, paused, paused + 0.1);
    }

    // As the gateway counts: requests in any second, of all the sessions of a key. Each session has as many senders as it likes.
    [Theory]
    [InlineData(2, 0.1)]
    [InlineData(5, 0.15)]
    public void Sessions_that_share_a_limit_use_it_with_few_refusals(int sessions, double mostRefused)
    {
        var clock = new TestClock { IsHeld = true };
        var limits = Enumerable.Range(0, sessions).Select(_ => new RateLimit(10, clock)).ToArray();
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
        var used = (asked - refused) / (10 * 25 * sessions / 2.0);
        Assert.True(refused <= asked * mostRefused && used >= 0.85, string.Create(CultureInfo.InvariantCulture, $"{refused} of {asked} refused, {used:0.00} used"));
    }

    /// <summary>One of a session's senders: asks for a permit, has its request answered at once, and waits a second after a refusal.</summary>
    private sealed class Sender(RateLimit limit)
    {
        private DateTimeOffset _next = DateTimeOffset.MinValue;

        public bool TryBegin(DateTimeOffset now)
        {
            if (now < _next || !limit.TryTake(out var permit, out _))
            {
                return false;
            }

            permit.MarkSent();
            return true;
        }

        public void End(bool isTaken, DateTimeOffset now)
        {
            if (isTaken)
            {
                limit.Raise();
                _next = now + TimeSpan.FromMilliseconds(20);
            }
            else
            {
                limit.Lower(retryAfter: null);
                _next = now + TimeSpan.FromSeconds(1);
            }
        }
    }
}

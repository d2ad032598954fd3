using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Half an hour of a random list, from fixed seeds: each new message is returned once, oldest first in each poll, whatever the list does.</summary>
public sealed class FollowPropertyTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    private readonly TestClock _clock = new();

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 40));

    [Theory, MemberData(nameof(Seeds))]
    public async Task Nothing_is_missed_and_nothing_repeated(int seed)
    {
        var chance = new Random(seed);
        var list = new MovingList(_clock, TimeSpan.FromSeconds(chance.Next(-3600, 3600))) { IsBySent = chance.Next(2) == 0 };
        list.Messages.AddRange(Make(chance, list.Now));
        var follower = list.Follow(TimeSpan.FromSeconds(chance.Next(1, 40)));
        var start = list.Now;
        await follower.SkipAsync(CancellationToken.None).WithTimeout();

        // A request takes some time, in which the list changes, and sometimes it fails.
        list.BeforeAnswer = () =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(chance.Next(700)));
            if (chance.Next(12) == 0)
            {
                throw new InvalidOperationException("Not now.");
            }
        };
        var given = new List<string>();
        while (list.Now < start + HalfAnHour + ListFollower<TwilioMessage>.Overlap)
        {
            given.AddRange(await LookAsync(follower));
        }

        // After any number of failed polls, the next successful one returns the missed messages.
        list.BeforeAnswer = null;
        given.AddRange(await LookAsync(follower));

        var expected = list.Messages.Where(message => message.ShownAt > start);
        Assert.Equal(expected.Select(static message => message.Sid).Order(), given.Order());
    }

    private static async Task<IEnumerable<string>> LookAsync(ListFollower<TwilioMessage> follower)
    {
        try
        {
            var news = await follower.NextAsync(CancellationToken.None).WithTimeout();
            var times = news.Where(static message => message.DateSent is not null).Select(static message => message.DateSent!.Value).ToList();
            Assert.Equal(times.Order(), times);
            return news.Select(static message => message.Sid!);
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    // From ten minutes before the start: some messages at random times, many in the same second; sent at once, late or never, or failed before they were sent.
    private static IEnumerable<Moving> Make(Random chance, DateTimeOffset start)
    {
        var number = 0;
        for (var at = start - TimeSpan.FromMinutes(10); at < start + HalfAnHour; at += TimeSpan.FromMilliseconds(chance.Next(30_000)))
        {
            var together = chance.Next(25) == 0 ? chance.Next(1, 150) : 1;
            for (var one = 0; one < together; one++)
            {
                yield return Make(chance, number++, at, start + HalfAnHour);
            }
        }
    }

    private static Moving Make(Random chance, int number, DateTimeOffset at, DateTimeOffset end)
    {
        var lag = TimeSpan.FromSeconds(chance.Next(3) == 0 ? chance.Next(118) : 0);
        var waits = TimeSpan.FromMilliseconds(chance.Next(10) == 0 ? chance.Next(1_200_000) : chance.Next(4_000));
        var done = at + waits < end ? at + waits : end;
        return chance.Next(10) switch
        {
            0 => new Moving(number, at, SentAt: null, FailedAt: done, lag),
            1 => new Moving(number, at, SentAt: null, FailedAt: null, lag),
            2 => new Moving(number, at, SentAt: WholeSecond(done), FailedAt: null, lag),
            _ => new Moving(number, at, SentAt: done, FailedAt: null, lag),
        };
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}

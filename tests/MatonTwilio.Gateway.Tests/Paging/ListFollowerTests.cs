using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Which messages are new, the requests of a poll, and the SIDs that are remembered.</summary>
public sealed class ListFollowerTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly TestClock _clock = new();
    private readonly MovingList _list;

    public ListFollowerTests() => _list = new MovingList(_clock, serverAhead: TimeSpan.Zero);

    [Fact]
    public async Task New_messages_are_returned_oldest_first_and_once()
    {
        var follower = await FollowAsync();
        var old = Send();
        _clock.Advance(TimeSpan.FromSeconds(2));
        var young = Send();

        Assert.Equal([old, young], await LookAsync(follower));
        Assert.Empty(await LookAsync(follower));
    }

    [Fact]
    public async Task Messages_are_ordered_by_the_time_of_sending()
    {
        var follower = await FollowAsync();
        var (slow, fast) = (Add(sentAfter: TimeSpan.FromSeconds(20)), Add(sentAfter: TimeSpan.FromSeconds(10)));
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([fast, slow], await LookAsync(follower));
    }

    [Fact]
    public async Task A_message_in_the_second_of_a_poll_is_not_missed()
    {
        var follower = await FollowAsync();
        var first = Send();
        Assert.Equal([first], await LookAsync(follower));

        _list.Messages.Add(_list.Messages[^1] with { Number = 500 });

        Assert.Equal(["SM000500"], await LookAsync(follower));
    }

    [Fact]
    public async Task More_than_a_page_in_one_second_is_returned_completely()
    {
        var follower = await FollowAsync();
        var all = Enumerable.Range(0, 2_345).Select(_ => Send()).ToList();

        Assert.Equal(all, await LookAsync(follower));
    }

    [Fact]
    public async Task A_message_that_the_list_shows_late_is_returned_late()
    {
        var follower = await FollowAsync();
        var late = Send(lag: ListFollower<TwilioMessage>.Overlap - TimeSpan.FromSeconds(1));
        var early = Send();
        Assert.Equal([early], await LookAsync(follower));

        _clock.Advance(ListFollower<TwilioMessage>.Overlap);

        Assert.Equal([late], await LookAsync(follower));
    }

    [Fact]
    public async Task A_queued_message_is_returned_when_it_is_sent()
    {
        var follower = await FollowAsync();
        Add(sentAfter: TimeSpan.FromHours(100));
        Assert.Empty(await LookAsync(follower));

        _clock.Advance(TimeSpan.FromHours(100));

        Assert.Single(await LookAsync(follower));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_message_that_fails_before_it_is_sent_is_returned(int minutes)
    {
        var follower = await FollowAsync();
        Add(failedAfter: TimeSpan.FromMinutes(minutes));
        if (minutes > 0)
        {
            Assert.Empty(await LookAsync(follower));
            _clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        Assert.Single(await LookAsync(follower));
        Assert.Empty(await LookAsync(follower));
    }

    [Fact]
    public async Task A_listed_message_that_is_sent_later_is_not_new()
    {
        Add(sentAfter: TimeSpan.FromSeconds(20));
        Send();
        var follower = _list.Follow(Interval);
        foreach (var message in _list.Messages)
        {
            follower.Skip(message.At(_list.Now));
        }

        Assert.Empty(await LookAsync(follower));
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(await LookAsync(follower));
    }

    [Fact]
    public async Task Existing_messages_are_not_new()
    {
        Send();
        var waiting = Add(sentAfter: TimeSpan.FromSeconds(20));
        Add(failedAfter: TimeSpan.Zero);
        var follower = await FollowAsync();

        Assert.Empty(await LookAsync(follower));
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([waiting], await LookAsync(follower));
    }

    [Fact]
    public async Task With_a_time_only_messages_that_were_sent_after_it_are_new()
    {
        var follower = _list.Follow(Interval, new RequestFields().Add("DateSent>", _list.Now + TimeSpan.FromMinutes(1)));
        await follower.SkipAsync(CancellationToken.None);
        Send();
        Add(failedAfter: TimeSpan.Zero);
        Assert.Empty(await LookAsync(follower));

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([Send()], await LookAsync(follower));
    }

    [Fact]
    public async Task The_next_poll_returns_what_a_failed_one_missed()
    {
        var follower = await FollowAsync();
        var missed = Send();
        _list.BeforeAnswer = static () => throw new InvalidOperationException("Not now.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => follower.NextAsync(CancellationToken.None).WithTimeout());
        _list.BeforeAnswer = null;

        _clock.Advance(TimeSpan.FromHours(10));

        Assert.Equal([missed], await LookAsync(follower));
    }

    [Fact]
    public async Task Polls_keep_their_interval_and_take_two_requests_each()
    {
        var follower = await FollowAsync();
        var before = _list.Requests;
        await LookAsync(follower);
        Assert.Empty(_clock.Waits);

        await LookAsync(follower);
        await LookAsync(follower);

        Assert.Equal([Interval, Interval], _clock.Waits);
        Assert.Equal(6, _list.Requests - before);

        // The interval is from the beginning of one poll to the beginning of the next.
        _clock.Advance(TimeSpan.FromSeconds(2));
        await LookAsync(follower);
        Assert.Equal(TimeSpan.FromSeconds(3), _clock.Waits[^1]);
    }

    [Fact]
    public async Task The_number_of_remembered_SIDs_does_not_grow_over_time()
    {
        var follower = await FollowAsync();
        Add(sentAfter: TimeSpan.FromDays(30));
        for (var look = 0; look < 300; look++)
        {
            for (var one = 0; one < 10; one++)
            {
                Send();
            }

            Assert.Equal(10, (await LookAsync(follower)).Length);
            var inTheWindow = 10 * (1 + (int)(ListFollower<TwilioMessage>.Overlap / Interval));
            Assert.InRange(follower.Remembered, 0, inTheWindow + 10);
        }
    }

    [Fact]
    public async Task A_queue_that_never_moves_costs_at_most_twenty_pages()
    {
        for (var waiting = 0; waiting < 5_000; waiting++)
        {
            Add(sentAfter: TimeSpan.FromDays(30));
        }

        var follower = await FollowAsync();
        var before = _list.Requests;
        await LookAsync(follower);

        // One of the pages was already requested when the last page was read.
        Assert.InRange(_list.Requests - before, 20, 22);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task Setting_the_clock_hides_no_message(int seconds)
    {
        var follower = await FollowAsync();
        _list.BeforeAnswer = () => _clock.SetBy = TimeSpan.FromSeconds(seconds);
        await LookAsync(follower);

        var sent = Send();

        Assert.Equal([sent], await LookAsync(follower));
    }

    private static async Task<string[]> LookAsync(ListFollower<TwilioMessage> follower)
        => [.. (await follower.NextAsync(CancellationToken.None).WithTimeout()).Select(static message => message.Sid!)];

    private async Task<ListFollower<TwilioMessage>> FollowAsync()
    {
        var follower = _list.Follow(Interval);
        await follower.SkipAsync(CancellationToken.None).WithTimeout();
        return follower;
    }

    private string Send(TimeSpan lag = default) => Add(sentAfter: TimeSpan.Zero, lag: lag);

    private string Add(TimeSpan? sentAfter = null, TimeSpan? failedAfter = null, TimeSpan lag = default)
    {
        var now = _list.Now;
        _list.Messages.Add(new Moving(_list.Messages.Count, now, now + sentAfter, now + failedAfter, lag));
        return _list.Messages[^1].Sid;
    }
}

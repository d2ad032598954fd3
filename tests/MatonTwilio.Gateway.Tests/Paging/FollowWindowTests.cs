using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The edges of the two windows of time that a follower polls.</summary>
public sealed class FollowWindowTests
{
    private static readonly TimeSpan Overlap = ListFollower<TwilioMessage>.Overlap;

    private readonly TestClock _clock = new();
    private readonly MovingList _list;

    public FollowWindowTests() => _list = new MovingList(_clock, serverAhead: TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_in_the_oldest_second_of_the_window_is_returned_once(bool isSent)
    {
        var follower = await FollowAsync();
        var early = Add(isSent, TimeSpan.Zero);
        var late = Add(isSent, Overlap + TimeSpan.FromSeconds(0.5));
        Assert.Equal([early], await PollAsync(follower));
        _clock.Advance(Overlap);
        Assert.Empty(await PollAsync(follower));
        _clock.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Equal([late], await PollAsync(follower));
        Assert.Empty(await PollAsync(follower));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_filters_by_day_repeats_no_message_from_before_the_start(bool isSent)
    {
        _list.IsByDay = true;
        Add(isSent, TimeSpan.Zero);
        _clock.Advance(TimeSpan.FromHours(11));
        var follower = await FollowAsync();

        Assert.Empty(await PollAsync(follower));
    }

    [Fact]
    public async Task Of_several_waiting_messages_each_is_returned_when_it_fails()
    {
        var follower = await FollowAsync();
        foreach (var minutes in (int[])[300, 200])
        {
            var now = _list.Now;
            _list.Messages.Add(new Moving(_list.Messages.Count, now, SentAt: null, now + TimeSpan.FromMinutes(minutes), Lag: TimeSpan.Zero));
            _clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Empty(await PollAsync(follower));
        _clock.Advance(TimeSpan.FromHours(6));

        // In the order in which they failed.
        Assert.Equal(["SM000001", "SM000000"], await PollAsync(follower));
    }

    [Fact]
    public async Task Messages_from_before_the_window_cost_no_request()
    {
        for (var old = 0; old < 1000; old++)
        {
            Add(isSent: true, TimeSpan.Zero);
        }

        _clock.Advance(TimeSpan.FromHours(1));
        var follower = await FollowAsync();
        var before = _list.Requests;
        await PollAsync(follower);

        Assert.Equal(2, _list.Requests - before);
    }

    [Fact]
    public async Task Skipped_messages_are_forgotten_when_the_window_has_passed_them()
    {
        // From before the window.
        Add(isSent: true, TimeSpan.Zero);
        _clock.Advance(TimeSpan.FromHours(1));
        var follower = _list.Follow(TimeSpan.Zero);
        Add(isSent: true, TimeSpan.Zero);
        Add(isSent: false, TimeSpan.Zero);
        var now = _list.Now;
        _list.Messages.Add(new Moving(_list.Messages.Count, now, SentAt: now + TimeSpan.FromSeconds(1), FailedAt: null, Lag: TimeSpan.Zero));
        foreach (var message in _list.Messages)
        {
            follower.Skip(message.At(now));
        }

        Assert.Equal(3, follower.Remembered);
        foreach (var seconds in (int[])[1, 60, 60, 60])
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Empty(await PollAsync(follower));
        }

        Assert.Equal(0, follower.Remembered);
    }

    private static async Task<string[]> PollAsync(ListFollower<TwilioMessage> follower)
        => [.. (await follower.NextAsync(CancellationToken.None).WithTimeout()).Select(static message => message.Sid!)];

    private async Task<ListFollower<TwilioMessage>> FollowAsync()
    {
        var follower = _list.Follow(TimeSpan.Zero);
        await follower.SkipAsync(CancellationToken.None).WithTimeout();
        return follower;
    }

    // Sent or failed at once.
    private string Add(bool isSent, TimeSpan lag)
    {
        var now = _list.Now;
        _list.Messages.Add(new Moving(_list.Messages.Count, now, isSent ? now : null, isSent ? null : now, lag));
        return _list.Messages[^1].Sid;
    }
}

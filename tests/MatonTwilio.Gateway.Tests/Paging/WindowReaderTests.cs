using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The requests for a window of time, when they are sent, and how failures are handled.</summary>
public sealed class WindowReaderTests
{
    private const long Start = 1_770_000_000;
    private const int DegreeOfParallelism = 4;

    private static readonly TimeSlice Window = new(Start, Start + 9_999);

    // 1,000 messages, one every ten seconds. A page of 20 covers 200 seconds.
    private readonly FakePagedList _list = new(pageSize: 20, FakePagedList.At(Enumerable.Range(0, 1000).Select(static number => Start + (number * 10L))));

    [Fact]
    public async Task The_first_page_is_one_request()
    {
        using var reader = _list.Read(Window, DegreeOfParallelism);
        Assert.Empty(_list.Asked);

        Assert.Equal(_list.Chain(Window)[..20], await reader.PageAsync());

        Assert.Equal([Window], _list.Asked);
    }

    [Fact]
    public async Task Then_the_specified_number_of_requests_is_in_progress()
    {
        using var reader = _list.Read(Window, DegreeOfParallelism);
        await reader.PageAsync();
        _list.Gate = static _ => new TaskCompletionSource().Task;

        _ = reader.NextAsync(CancellationToken.None);

        Assert.Equal(DegreeOfParallelism, _list.Running);
    }

    [Fact]
    public async Task Slices_overlap_by_a_second_at_each_end_without_gaps()
    {
        await _list.Read(Window, DegreeOfParallelism).AllAsync();

        // The first request is for the whole window.
        var slices = _list.Asked.Skip(1).OrderByDescending(static slice => slice.Oldest).ToList();
        Assert.Equal(Window.Newest, slices[0].Newest);
        Assert.Equal(Window.Oldest, slices[^1].Oldest);
        Assert.All(slices.Zip(slices.Skip(1)), static pair => Assert.Equal(pair.First.Oldest + 1, pair.Second.Newest));
    }

    [Fact]
    public async Task The_number_of_held_pages_does_not_grow_while_the_newest_page_is_slow()
    {
        using var reader = _list.Read(Window, DegreeOfParallelism);
        await reader.PageAsync();
        var slow = new TaskCompletionSource();
        _list.Gate = slice => slice.Newest == Window.Newest ? slow.Task : Task.CompletedTask;

        var next = reader.PageAsync();

        // All others get their responses at once and are held until their results are due.
        Assert.Equal(1, _list.Running);
        Assert.Equal(1 + (2 * DegreeOfParallelism), _list.Asked.Count);
        slow.SetResult();
        Assert.NotEmpty(await next);
    }

    [Fact]
    public async Task Stopping_early_costs_at_most_one_page_more_than_requests_at_once()
    {
        using (var reader = _list.Read(Window, DegreeOfParallelism))
        {
            await reader.PageAsync();
            _list.Gate = static _ => new TaskCompletionSource().Task;
            _ = reader.NextAsync(CancellationToken.None);
        }

        Assert.InRange(_list.Asked.Count, 2, DegreeOfParallelism + 1);
        Assert.All(_list.Tokens, static token => Assert.True(token.IsCancellationRequested));
        Assert.Equal(0, _list.Running);
    }

    [Theory]
    [InlineData(20UL, 1)]
    [InlineData(30UL, 5)]
    [InlineData(100UL, 12)]
    public async Task No_more_is_requested_than_is_read(ulong wanted, int most)
    {
        using var reader = _list.Read(Window, lanes: 32, wanted);

        var sids = await reader.AllAsync();

        Assert.Equal(_list.Chain(Window)[..(int)wanted], sids[..(int)wanted]);
        Assert.InRange(_list.Asked.Count, 1, most);
    }

    [Fact]
    public async Task Evenly_spread_days_cost_hardly_more_requests_than_one_chain()
    {
        var even = new FakePagedList(pageSize: 100, FakePagedList.At(Enumerable.Range(0, 10_000).Select(static number => Start + (number * 60L))));
        var window = new TimeSlice(Start, Newest: null);

        await even.Read(window, lanes: 8).AllAsync();

        // 100 pages. Slices are cut to fill seven tenths of a page.
        Assert.InRange(even.Asked.Count, 100, 150);
    }

    [Fact]
    public async Task Uneven_days_are_cut_again_so_that_all_requests_stay_busy()
    {
        // A quiet month with a campaign on one day. The slices that the quiet days suggest are far too wide for it.
        const int day = 86_400;
        var quiet = Enumerable.Range(0, 300).Select(static number => Start + (number * (30L * day / 300)));
        var campaign = Enumerable.Range(0, 5000).Select(static number => Start + (12 * day) + (number * 5L));
        var uneven = new FakePagedList(pageSize: 50, FakePagedList.At(quiet.Concat(campaign)));
        var window = new TimeSlice(Start, Start + (30 * day));

        Assert.Equal(uneven.Chain(window), await uneven.Read(window, lanes: 8).AllAsync());

        // 106 pages. The reader rarely requests a page that is not the first one of its slice.
        Assert.InRange(uneven.Asked.Count, 106, 240);
        Assert.InRange(uneven.Asked.GroupBy(static slice => slice).Max(static requests => requests.Count()), 1, 2);
    }

    [Fact]
    public async Task A_second_with_more_than_a_page_is_read_page_by_page()
    {
        var list = new FakePagedList(pageSize: 5, FakePagedList.At(Enumerable.Repeat(Start + 3, 23).Append(Start + 9).Append(Start)));
        var window = new TimeSlice(Start, Newest: null);

        Assert.Equal(list.Chain(window), await list.Read(window, DegreeOfParallelism).AllAsync());
    }

    [Fact]
    public async Task A_list_whose_first_page_is_not_ordered_by_time_is_read_as_one_chain()
    {
        _list.Messages.Reverse(0, 5);
        using var reader = _list.Read(Window, DegreeOfParallelism);

        Assert.Equal(_list.Chain(Window), await reader.AllAsync());

        Assert.All(_list.Asked, static slice => Assert.Equal(Window, slice));
        Assert.Equal(50, _list.Asked.Count);
    }

    [Fact]
    public async Task A_message_that_was_sent_late_is_found_although_the_first_page_does_not_have_it()
    {
        // Created among the oldest, sent as the newest.
        var late = _list.Messages[900];
        _list.Messages[900] = FakePagedList.Message(900, Start + 9_995, created: late.DateCreated!.Value.ToUnixTimeSeconds());

        var sids = await _list.Read(Window, DegreeOfParallelism).AllAsync();

        Assert.Single(sids, "SM900");
        Assert.Equal(1000, sids.Length);
    }

    // Only a message that was created after all messages of the first page arrived after that page was read.
    [Fact]
    public async Task A_message_that_was_sent_late_is_found_although_the_newest_message_was_created_before_it()
    {
        _list.Messages[0].DateCreated = DateTimeOffset.FromUnixTimeSeconds(Start);
        _list.Messages[900] = FakePagedList.Message(900, Start + 9_995, created: _list.Messages[1].DateCreated!.Value.ToUnixTimeSeconds());

        Assert.Equal(1000, (await _list.Read(Window, DegreeOfParallelism).AllAsync()).Length);
    }

    [Fact]
    public async Task A_message_that_arrives_meanwhile_is_left_out_although_another_has_no_time_of_creation()
    {
        var expected = _list.Chain(Window);
        _list.Messages[19].DateCreated = null;
        using var reader = _list.Read(Window, DegreeOfParallelism);
        var first = await reader.PageAsync();

        _list.Messages.Insert(0, FakePagedList.Message(1000, Start + 9_995));

        Assert.Equal(expected, first.Concat(await reader.AllAsync()));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(500)]
    public async Task A_message_whose_time_cannot_be_read_is_returned(int number)
    {
        _list.Messages[number].DateSent = null;

        var sids = await _list.Read(Window, DegreeOfParallelism).AllAsync();

        Assert.Equal(_list.Messages.Select(static message => message.Sid), sids);
    }

    // It is not a message that arrived after the first page was read, because it is not newer than that page.
    [Fact]
    public async Task A_message_that_was_created_last_and_sent_with_others_is_returned()
    {
        var list = new FakePagedList(pageSize: 20, Enumerable.Range(0, 30).Select(static number => FakePagedList.Message(number, Start + 100, created: Start + number)).Append(FakePagedList.Message(30, Start)));

        Assert.Equal(31, (await list.Read(Window, DegreeOfParallelism).AllAsync()).Length);
    }

    [Fact]
    public async Task A_failure_is_reported_in_its_position_and_not_before()
    {
        using var reader = _list.Read(Window, DegreeOfParallelism);
        var first = await reader.PageAsync();
        var bad = Start + 9_000;
        _list.Gate = slice => slice.Holds(bad) ? Task.FromException(new InvalidOperationException("broken")) : Task.CompletedTask;
        var seen = new List<string>(first);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            while (await reader.PageAsync() is { Length: > 0 } page)
            {
                seen.AddRange(page);
            }
        });

        Assert.Equal("broken", error.Message);
        Assert.Equal(_list.Chain(Window)[..seen.Count], seen);
        Assert.All(_list.Messages.Take(seen.Count), message => Assert.True(message.DateSent!.Value.ToUnixTimeSeconds() > bad));
        Assert.True(seen.Count > 60, "The pages before it were given.");
    }

    [Fact]
    public async Task Canceling_the_wait_does_not_cancel_the_pages_in_progress()
    {
        using var reader = _list.Read(Window, DegreeOfParallelism);
        var first = await reader.PageAsync();
        var responses = new TaskCompletionSource();
        _list.Gate = _ => responses.Task;
        using var stop = new CancellationTokenSource();
        var next = reader.NextAsync(stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WithTimeout());

        responses.SetResult();
        Assert.Equal(_list.Chain(Window), first.Concat(await reader.AllAsync()));
    }

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.1, 1)]
    [InlineData(0.35, 4)]
    [InlineData(5.0, 16)]
    public async Task Without_a_number_the_rate_limit_and_the_latency_determine_the_requests_at_once(double latency, int expected)
    {
        using var reader = _list.Read(Window, PagePlan.Automatic);
        _list.BeforeAnswer = () => _list.Clock.Advance(TimeSpan.FromSeconds(latency));
        var first = await reader.PageAsync();
        _list.BeforeAnswer = null;
        var responses = new TaskCompletionSource();
        _list.Gate = _ => responses.Task;
        var next = reader.PageAsync();

        Assert.Equal(expected, _list.Running);

        responses.SetResult();
        Assert.Equal(_list.Chain(Window), first.Concat(await next).Concat(await reader.AllAsync()));
    }

    [Fact]
    public async Task A_fast_server_is_read_in_one_chain_without_additional_requests()
    {
        Assert.Equal(_list.Chain(Window), await _list.Read(Window, PagePlan.Automatic).AllAsync());

        Assert.Equal(50, _list.Asked.Count);
    }

    [Fact]
    public async Task An_empty_window_costs_one_request()
    {
        var window = new TimeSlice(Start - 500, Start - 1);

        Assert.Empty(await _list.Read(window, DegreeOfParallelism).AllAsync());

        Assert.Equal([window], _list.Asked);
    }
}

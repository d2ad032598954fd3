using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Windows that probably have many pages: their first requests, and the cost if they have few.</summary>
public sealed class EarlySliceTests
{
    private const long Start = 1_770_000_000;
    private const long Month = 30 * 86_400;
    private const int PageSize = 1000;
    private const int Lanes = 8;

    private static readonly TimeSlice Window = new(Start, Start + Month - 1);

    [Fact]
    public async Task Twenty_pages_take_three_rounds_of_eight_requests()
    {
        var list = List(20 * PageSize);
        TaskCompletionSource[] rounds = [new(), new(), new()];
        var sent = new Tally();
        list.Gate = _ =>
        {
            sent.Add();
            return rounds[(sent.Count - 1) / Lanes].Task;
        };
        var read = list.Read(Window, Lanes).AllAsync();
        for (var round = 0; round < rounds.Length; round++)
        {
            await sent.ReachesAsync((round + 1) * Lanes);
            Assert.Equal(Lanes, list.Running);
            rounds[round].SetResult();
        }

        Assert.Equal(list.Chain(Window), await read);
        Assert.Equal(3 * Lanes, list.Asked.Count);
    }

    [Fact]
    public async Task A_page_that_arrives_while_others_are_requested_keeps_its_place_for_the_next_page_of_its_slice()
    {
        var list = List(20 * PageSize);
        list.AnswersAtOnce = true;
        var (oldest, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        var sent = new Tally();
        list.Gate = _ =>
        {
            sent.Add();
            if (sent.Count < Lanes)
            {
                return Task.CompletedTask;
            }

            if (sent.Count == Lanes)
            {
                return oldest.Task;
            }

            // The page arrives while the reader starts further requests.
            oldest.TrySetResult();
            return never.Task;
        };
        using var reader = list.Read(Window, Lanes);
        await reader.PageAsync();

        // On a thread without the synchronization context of the tests, which would delay what follows a response.
        _ = Task.Run(() => reader.NextAsync(CancellationToken.None));
        await sent.ReachesAsync(2 * Lanes);

        Assert.Equal(Lanes, list.Running);
        Assert.Equal(list.Asked[Lanes - 1], list.Asked[^1]);
    }

    [Fact]
    public async Task The_first_page_does_not_wait_for_the_others()
    {
        var list = List(20 * PageSize);
        list.Gate = static slice => slice == Window ? Task.CompletedTask : new TaskCompletionSource().Task;
        using var reader = list.Read(Window, Lanes);

        Assert.Equal(list.Chain(Window)[..PageSize], await reader.PageAsync());

        Assert.Equal(Lanes, list.Asked.Count);
    }

    [Fact]
    public async Task A_window_of_one_page_costs_only_the_first_requests_and_does_not_wait_for_them()
    {
        var list = List(PageSize);
        list.Gate = static slice => slice == Window ? Task.CompletedTask : new TaskCompletionSource().Task;

        Assert.Equal(list.Chain(Window), await list.Read(Window, Lanes).AllAsync());

        Assert.Equal(Lanes, list.Asked.Count);
    }

    [Fact]
    public async Task A_failed_slice_is_ignored_if_the_first_page_has_all_records()
    {
        var list = List(PageSize);
        list.Gate = static slice => slice == Window ? Task.CompletedTask : Task.FromException(new InvalidOperationException("broken"));

        Assert.Equal(list.Chain(Window), await list.Read(Window, Lanes).AllAsync());
    }

    [Fact]
    public async Task An_early_slice_with_many_pages_is_cut_again()
    {
        var list = List(100 * PageSize);

        Assert.Equal(list.Chain(Window), await list.Read(Window, Lanes).AllAsync());

        // One more page for each early slice.
        Assert.InRange(list.Asked.Count, 100, 125);
        Assert.Equal(1, list.Asked.GroupBy(static slice => slice).Max(static requests => requests.Count()));
    }

    [Fact]
    public async Task The_next_page_of_an_early_slice_is_requested_only_if_more_is_read()
    {
        var list = List(20 * PageSize);
        var first = new TaskCompletionSource();
        list.Gate = slice => slice == Window ? first.Task : Task.CompletedTask;
        using var reader = list.Read(Window, Lanes);
        var page = reader.PageAsync();
        Assert.Equal(Lanes, list.Asked.Count);

        first.SetResult();

        Assert.Equal(PageSize, (await page).Length);
        Assert.Equal(Lanes, list.Asked.Count);
    }

    // The pages of the sparse time arrive first. They do not show how dense the newer records are.
    [Fact]
    public async Task Sparse_early_slices_do_not_change_the_width_of_newer_slices()
    {
        const long Dense = 86_400;
        var newest = Enumerable.Range(0, 6 * PageSize).Select(static number => Start + Month - Dense + (number * Dense / (6 * PageSize)));
        var list = new FakePagedList(PageSize, FakePagedList.At(newest.Concat(Enumerable.Range(0, 100).Select(static number => Start + (number * (Month - Dense) / 100))))) { RequestsPerSecond = 1000 };
        list.Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(Start + Month - 1));

        Assert.Equal(list.Chain(Window), await list.Read(Window, Lanes).AllAsync());

        Assert.InRange(list.Asked.Count, 7 + Lanes, 17);
    }

    [Fact]
    public async Task A_server_with_smaller_pages_gets_at_most_three_requests_for_an_early_slice()
    {
        var list = List(20 * PageSize);
        list.LargestPage = 100;

        Assert.Equal(list.Chain(Window), await list.Read(Window, Lanes).AllAsync());

        var early = list.Asked.Skip(1).Take(Lanes - 1).ToHashSet();
        Assert.Equal(3, list.Asked.Where(early.Contains).CountBy(static slice => slice).Max(static count => count.Value));
    }

    [Fact]
    public async Task A_list_that_is_read_as_one_chain_requests_no_further_pages_of_early_slices()
    {
        var list = List(20 * PageSize);
        list.Messages.Reverse(0, 5);

        Assert.Equal(list.Chain(Window), await list.Read(Window, Lanes).AllAsync());

        Assert.Equal(20 + Lanes - 1, list.Asked.Count);
    }

    [Theory]
    [InlineData(Lanes, null, Lanes * 10, Lanes * 86_400L, Lanes)]
    [InlineData(PagePlan.Automatic, null, 10_000, Month, 1)]
    [InlineData(Lanes, 2001UL, 10_000, Month, 1)]
    [InlineData(Lanes, null, (Lanes * 10) - 1, Month, 1)]
    [InlineData(Lanes, null, 10_000, (Lanes * 86_400L) - 1, 1)]
    public async Task A_window_begins_with_slices_only_if_it_is_long_and_the_rate_limit_is_high(int lanes, ulong? wanted, int requestsPerSecond, long seconds, int expected)
    {
        var list = List(20 * PageSize);
        list.RequestsPerSecond = requestsPerSecond;
        list.Gate = static _ => new TaskCompletionSource().Task;
        using var reader = list.Read(Window with { Newest = Start + seconds - 1 }, lanes, wanted);

        _ = reader.NextAsync(CancellationToken.None);

        Assert.Equal(expected, list.Running);
    }

    [Fact]
    public void Slices_are_adjacent_from_the_oldest_second_and_exclude_the_newest_part()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(Start + Month - 1);

        var slices = EarlySlices.Of(Window with { Newest = null }, new PagePlan(PageSize, DegreeOfParallelism: 3), 30, now).ToList();

        const long Width = 2 * Month / 5;
        Assert.Equal([new(Start + Width, Start + (2 * Width) - 1), new(Start, Start + Width - 1)], slices);
    }

    // Messages that are evenly spread over the window, which ends now.
    private static FakePagedList List(int messages)
    {
        var list = new FakePagedList(PageSize, FakePagedList.At(Enumerable.Range(0, messages).Select(number => Start + (number * Month / messages)))) { RequestsPerSecond = 1000 };
        list.Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(Start + Month - 1));
        return list;
    }
}

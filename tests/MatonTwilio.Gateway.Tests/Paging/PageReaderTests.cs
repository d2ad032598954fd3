using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>When the pages of a list are requested. The test provides the pages, so that it knows the requests at each moment.</summary>
public sealed class PageReaderTests
{
    private readonly List<string?> _asked = [];
    private readonly List<CancellationToken> _tokens = [];
    private readonly Queue<Task<Page<int>>> _pages = new();

    [Fact]
    public void Nothing_is_requested_before_the_first_page_is_read()
    {
        using var reader = Reader();

        Assert.Empty(_asked);
    }

    [Fact]
    public async Task Only_the_first_page_is_requested_until_the_second_is_read()
    {
        using var reader = Reader();
        Gives(Page("b", 1, 2));

        Assert.Equal([1, 2], await reader.NextAsync(CancellationToken.None));

        Assert.Equal([null], _asked);
    }

    [Fact]
    public async Task From_the_second_page_on_exactly_one_page_is_in_progress()
    {
        using var reader = Reader();
        Gives(Page("b", 1), Page("c", 2), Page("d", 3), Page(null, 4));

        await reader.NextAsync(CancellationToken.None);
        await reader.NextAsync(CancellationToken.None);
        Assert.Equal([null, "b", "c"], _asked);
        await reader.NextAsync(CancellationToken.None);
        Assert.Equal([null, "b", "c", "d"], _asked);
        Assert.Equal([4], await reader.NextAsync(CancellationToken.None));
        Assert.Null(await reader.NextAsync(CancellationToken.None));
        Assert.Equal([null, "b", "c", "d"], _asked);
    }

    [Theory]
    [InlineData(0UL, 0)]
    [InlineData(1UL, 1)]
    [InlineData(2UL, 1)]
    [InlineData(3UL, 2)]
    [InlineData(4UL, 2)]
    [InlineData(5UL, 3)]
    [InlineData(6UL, 3)]
    public async Task No_more_pages_are_requested_than_are_read(ulong wanted, int pages)
    {
        using var reader = Reader(wanted);
        Gives(Page("b", 1, 2), Page("c", 3, 4), Page("d", 5, 6), Page("e", 7, 8));

        while (await reader.NextAsync(CancellationToken.None) is not null)
        {
        }

        Assert.Equal(pages, _asked.Count);
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        using var reader = Reader();
        Gives(Page("b"), Page("c", 1), Page(null));

        Assert.Equal([], await reader.NextAsync(CancellationToken.None));
        Assert.Equal([1], await reader.NextAsync(CancellationToken.None));
        Assert.Equal([], await reader.NextAsync(CancellationToken.None));
        Assert.Null(await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_page_without_the_list_is_empty()
    {
        using var reader = Reader();
        Gives(Task.FromResult(new Page<int>()));

        Assert.Equal([], await reader.NextAsync(CancellationToken.None));
        Assert.Null(await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_link_is_the_end()
    {
        using var reader = Reader();
        Gives(Page("", 1));

        await reader.NextAsync(CancellationToken.None);

        Assert.Null(await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_failure_is_reported_after_the_page_before_it()
    {
        using var reader = Reader();
        Gives(Page("b", 1), Page("c", 2), Task.FromException<Page<int>>(new InvalidDataException()));

        Assert.Equal([1], await reader.NextAsync(CancellationToken.None));
        Assert.Equal([2], await reader.NextAsync(CancellationToken.None));
        await Assert.ThrowsAsync<InvalidDataException>(() => reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_first_page_that_failed_can_be_requested_again()
    {
        using var reader = Reader();
        Gives(Task.FromException<Page<int>>(new InvalidDataException()), Page(null, 1));

        await Assert.ThrowsAsync<InvalidDataException>(() => reader.NextAsync(CancellationToken.None));

        Assert.Equal([1], await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Dispose_cancels_the_page_in_progress()
    {
        using var reader = Reader();
        Gives(Page("b", 1), Page("c", 2), new TaskCompletionSource<Page<int>>().Task);
        await reader.NextAsync(CancellationToken.None);
        await reader.NextAsync(CancellationToken.None);
        Assert.False(_tokens[2].IsCancellationRequested);

        reader.Dispose();

        Assert.True(_tokens[2].IsCancellationRequested);
    }

    [Fact]
    public void Dispose_may_be_called_again()
    {
        var reader = Reader();

        reader.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task Canceling_the_wait_for_the_page_in_progress_ends_the_wait()
    {
        using var reader = Reader();
        Gives(Page("b", 1), Page("c", 2), new TaskCompletionSource<Page<int>>().Task);
        await reader.NextAsync(CancellationToken.None);
        await reader.NextAsync(CancellationToken.None);
        using var cancellation = new CancellationTokenSource();

        var waiting = reader.NextAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WithTimeout());
    }

    [Theory]
    [InlineData(null, null, 1000)]
    [InlineData(50, null, 50)]
    [InlineData(null, 5UL, 5)]
    [InlineData(null, 1000UL, 1000)]
    [InlineData(null, 1001UL, 1000)]
    [InlineData(null, ulong.MaxValue, 1000)]
    [InlineData(null, 0UL, 1)]
    [InlineData(20, 5UL, 20)]
    public void A_plan_requests_no_larger_pages_than_it_needs(int? pageSize, ulong? wanted, int expected)
        => Assert.Equal(new PagePlan(expected, wanted), PagePlan.Of(pageSize, wanted));

    private static Task<Page<int>> Page(string? next, params IEnumerable<int> records)
        => Task.FromResult(new Page<int> { NextPageUri = next, Records = [.. records] });

    private void Gives(params IEnumerable<Task<Page<int>>> pages)
    {
        foreach (var page in pages)
        {
            _pages.Enqueue(page);
        }
    }

    private PageReader<int> Reader(ulong? wanted = null) => new(
        (link, cancellation) =>
        {
            _asked.Add(link);
            _tokens.Add(cancellation);
            return _pages.Dequeue();
        },
        new PagePlan(2, wanted));
}

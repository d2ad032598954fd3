using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Several lists that are read as one: the order of the records, and records that are in more than one list.</summary>
public sealed class MergedReaderTests
{
    private const long Start = 1_770_000_000;

    [Fact]
    public async Task Records_are_returned_newest_first_across_lists_and_pages()
    {
        using var merged = Merge(Pages([At(9), At(4)], [At(3)]), Pages([At(8), At(7)], [At(6), At(1)]));

        Assert.Equal(["SM9", "SM8", "SM7", "SM6", "SM4", "SM3", "SM1"], await merged.AllAsync());
    }

    [Fact]
    public async Task Records_are_returned_while_the_newest_record_of_each_list_is_known()
    {
        using var merged = Merge(Pages([At(9), At(4)], [At(3)]), Pages([At(8), At(7)], [At(2)]));

        Assert.Equal(["SM9", "SM8", "SM7"], await merged.PageAsync());
        Assert.Equal(["SM4"], await merged.PageAsync());
        Assert.Equal(["SM3"], await merged.PageAsync());
        Assert.Equal(["SM2"], await merged.PageAsync());
        Assert.Null(await merged.NextAsync(CancellationToken.None));
    }

    // Records of the same second can be in another order in each list.
    [Fact]
    public async Task A_record_of_several_lists_is_returned_once()
    {
        using var merged = Merge(Pages([At(5, "SMa"), At(5, "SMb"), At(1)]), Pages([At(5, "SMb"), At(5, "SMc"), At(5, "SMa")]), Pages([At(1)]));

        Assert.Equal(["SM1", "SMa", "SMb", "SMc"], (await merged.AllAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Records_without_a_SID_are_all_returned()
    {
        using var merged = Merge(Pages([new TwilioMessage(), new TwilioMessage()]), Pages([new TwilioMessage()]));

        Assert.Equal(3, (await merged.AllAsync()).Length);
    }

    [Fact]
    public async Task Empty_lists_and_empty_pages_are_skipped()
    {
        using var merged = Merge(Pages([]), Pages([], [At(2)], [], [At(1)]), Pages());

        Assert.Equal(["SM2", "SM1"], await merged.AllAsync());
    }

    [Fact]
    public async Task Dispose_ends_every_list()
    {
        var lists = new[] { Pages([At(2)]), Pages([At(1)]) };
        Merge(lists).Dispose();

        foreach (var list in lists)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.NextAsync(CancellationToken.None));
        }
    }

    private static TwilioMessage At(int second, string? sid = null)
        => new() { Sid = sid ?? FormattableString.Invariant($"SM{second}"), DateSent = DateTimeOffset.FromUnixTimeSeconds(Start + second) };

    private static MergedReader<TwilioMessage> Merge(params ListReader<TwilioMessage>[] lists)
        => new(lists, static message => message.DateSent, static message => message.Sid, new PagePlan(2));

    private static PageReader<TwilioMessage> Pages(params TwilioMessage[][] pages)
    {
        var rest = new Queue<TwilioMessage[]>(pages);
        return new(
            (_, cancellation) =>
            {
                cancellation.ThrowIfCancellationRequested();
                var records = rest.TryDequeue(out var page) ? page : [];
                return Task.FromResult(new Page<TwilioMessage> { Records = [.. records], NextPageUri = rest.Count > 0 ? "next" : null });
            },
            new PagePlan(2));
    }
}

using System.Collections.Concurrent;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Random windows from fixed seeds: parallel requests return the same records as one chain of pages.</summary>
public sealed class WindowPropertyTests
{
    private const long Start = 1_770_000_000;
    private const int Day = 86_400;

    private static readonly Dictionary<string, Func<Random, IEnumerable<long>>> Shapes = new()
    {
        ["evenly spread"] = static chance => Enumerable.Range(0, 700).Select(static number => Start + (number * 311L)),
        ["at random"] = static chance => Draw(chance, 700, 10 * Day),
        ["many in each second"] = static chance => Draw(chance, 600, 12),
        ["all in one second"] = static chance => Enumerable.Repeat(Start + 7, chance.Next(1, 300)),
        ["with empty days"] = static chance => Draw(chance, 500, 20 * Day).Where(static second => (second - Start) / Day % 4 == 0),
        ["uneven days"] = static chance => Enumerable.Range(0, 12).SelectMany(day => Draw(chance, day % 3 == 0 ? 300 : 2, Day, Start + (day * Day))),
        ["one dense minute"] = static chance => Draw(chance, 40, 10 * Day).Concat(Draw(chance, 500, 60, Start + (4 * Day))),
        ["a dense oldest end"] = static chance => Draw(chance, 40, 10 * Day).Concat(Draw(chance, 400, 20)),
        ["on the edges of even slices"] = static chance => Enumerable.Range(0, 200).SelectMany(static number => Enumerable.Repeat(Start + (number * 100L), 1 + (number % 7))),
        ["a first page that ends with a day"] = static chance => Draw(chance, chance.Next(10, 60), Day / 2, (Start / Day * Day) + (3 * Day))
            .Concat(Enumerable.Repeat((Start / Day * Day) + (3 * Day) - 1, 60)).Concat(Draw(chance, 300, 3 * Day / 2, (Start / Day * Day) + Day)),
        ["none"] = static _ => [],
    };

    // How servers interpret the filters: to the second or the day, with or without the newest time.
    private static readonly Dictionary<string, Action<FakePagedList>> Filters = new()
    {
        ["with its edge"] = static _ => { },
        ["without its edge"] = static list => list.IsExclusive = true,
        ["by the day"] = static list => list.Grain = Day,
        ["by the day and without it"] = static list => (list.Grain, list.IsExclusive) = (Day, true),
    };

    public static TheoryData<string, string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (var (shape, filter) in Shapes.Keys.SelectMany(static _ => Filters.Keys, static (shape, filter) => (shape, filter)))
            {
                for (var seed = 0; seed < 12; seed++)
                {
                    cases.Add(shape, filter, seed);
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Order_and_records_are_those_of_one_chain_of_pages(string shape, string filter, int seed)
    {
        var chance = new Random(seed);
        var list = List(chance, filter, FakePagedList.At([.. Shapes[shape](chance)]));
        var window = Window(chance);

        Assert.Equal(list.Chain(window), await list.Read(window, lanes: chance.Next(2, 9)).AllAsync());
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Records_that_arrive_meanwhile_change_nothing(string shape, string filter, int seed)
    {
        var chance = new Random(seed);
        var list = List(chance, filter, FakePagedList.At([.. Shapes[shape](chance)]));
        var window = Window(chance) with { Newest = null };
        var expected = list.Chain(window);
        var newest = list.Messages.Select(static message => message.DateSent!.Value.ToUnixTimeSeconds()).FirstOrDefault(Start);
        var arrived = 0;
        using var reader = list.Read(window, lanes: chance.Next(2, 9));

        // The list starts with its first request.
        var first = await reader.PageAsync();
        list.BeforeAnswer = () => list.Messages.Insert(0, FakePagedList.Message(1_000_000 + arrived, newest + ++arrived));

        Assert.Equal(expected, first.Concat(await reader.AllAsync()));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Responses_in_any_order_change_nothing(string shape, string filter, int seed)
    {
        var chance = new Random(seed);
        var list = List(chance, filter, FakePagedList.At([.. Shapes[shape](chance)]));
        var waiting = new ConcurrentDictionary<int, TaskCompletionSource>();
        list.Gate = _ => waiting.GetOrAdd(list.Asked.Count, static _ => new TaskCompletionSource()).Task;
        var window = Window(chance);
        var read = list.Read(window, lanes: chance.Next(2, 9)).AllAsync();
        while (!read.IsCompleted)
        {
            // After a response, the reader sends more requests on another thread.
            await Task.Yield();
            if (waiting.Keys.ToArray() is { Length: > 0 } numbers && waiting.TryRemove(numbers[chance.Next(numbers.Length)], out var response))
            {
                response.SetResult();
            }
        }

        Assert.Equal(list.Chain(window), await read);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_list_in_another_order_loses_and_repeats_nothing(string shape, string filter, int seed)
    {
        // As in lists ordered by creation: some messages were sent long after they were created.
        var chance = new Random(seed);
        var messages = FakePagedList.At([.. Shapes[shape](chance)]).ToList();
        for (var moved = 0; moved < messages.Count / 20; moved++)
        {
            var (from, to) = (chance.Next(messages.Count), chance.Next(messages.Count));
            (from, to) = (Math.Min(from, to), Math.Max(from, to));
            var late = messages[from];
            late.DateCreated = messages[to].DateCreated;
            messages.RemoveAt(from);
            messages.Insert(to, late);
        }

        var list = List(chance, filter, messages);
        var window = Window(chance);

        Assert.Equal(list.Chain(window).Order(), (await list.Read(window, lanes: chance.Next(2, 9)).AllAsync()).Order());
    }

    // Every other list has a rate limit at which a long window starts with slices.
    private static FakePagedList List(Random chance, string filter, IEnumerable<TwilioMessage> messages)
    {
        var list = new FakePagedList(pageSize: chance.Next(1, 60), messages) { RequestsPerSecond = chance.Next(2) == 0 ? 10 : 1000 };
        list.Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(Start + (11 * Day)));
        Filters[filter](list);
        return list;
    }

    private static IEnumerable<long> Draw(Random chance, int count, int spread, long start = Start)
        => Enumerable.Range(0, count).Select(_ => start + chance.Next(spread));

    // An open window, a window beyond the records, or one that cuts through them.
    private static TimeSlice Window(Random chance) => chance.Next(3) switch
    {
        0 => new TimeSlice(Start - 5, Newest: null),
        1 => new TimeSlice(Start - (40 * Day), Start + (40 * Day)),
        _ => new TimeSlice(Start + chance.Next(Day), Start + Day + chance.Next(5 * Day)),
    };
}

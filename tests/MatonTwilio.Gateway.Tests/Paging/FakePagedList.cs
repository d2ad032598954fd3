using System.Globalization;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// A list of messages without a server. It filters by time, cuts pages, and counts the requests. A test can delay its responses, change it between requests and let it
/// fail.
/// </summary>
internal sealed class FakePagedList
{
    public const string Path = "/messages";

    private static readonly TimeAxis<TwilioMessage> Axis = new("DateSent", static message => message.DateSent);

    private readonly int _pageSize;

    public FakePagedList(int pageSize, params IEnumerable<TwilioMessage> messages)
    {
        _pageSize = pageSize;
        Messages = [.. messages];
    }

    /// <summary>The messages in the server's order.</summary>
    public List<TwilioMessage> Messages { get; }

    /// <summary>The slices of the requests so far, in order; further pages of a slice count too.</summary>
    public List<TimeSlice> Asked { get; } = [];

    /// <summary>The number of requests without a response.</summary>
    public int Running { get; private set; }

    /// <summary>Returns the task that delays the response for a slice; completed by default.</summary>
    public Func<TimeSlice, Task> Gate { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Whether a response is complete before the code that opens the gate continues. Such requests are not canceled by their token.</summary>
    public bool AnswersAtOnce { get; set; }

    /// <summary>An action on the server before each response.</summary>
    public Action? BeforeAnswer { get; set; }

    /// <summary>The resolution of the server's time filters, in seconds.</summary>
    public long Grain { get; set; } = 1;

    /// <summary>Whether the server's filter for the newest time excludes that time.</summary>
    public bool IsExclusive { get; set; }

    /// <summary>The maximum number of records in a page, whatever page size is requested.</summary>
    public int LargestPage { get; set; } = int.MaxValue;

    /// <summary>The rate limit of the reader, in requests a second.</summary>
    public int RequestsPerSecond { get; set; } = 10;

    /// <summary>The reader's clock.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The cancellation tokens of the requests.</summary>
    public List<CancellationToken> Tokens { get; } = [];

    public static TwilioMessage Message(int number, long second, long? created = null) => new()
    {
        Sid = "SM" + number.ToString(CultureInfo.InvariantCulture),
        DateSent = DateTimeOffset.FromUnixTimeSeconds(second),
        DateCreated = DateTimeOffset.FromUnixTimeSeconds(created ?? second),
    };

    /// <summary>Messages at these seconds, newest first, as a server returns them.</summary>
    public static IEnumerable<TwilioMessage> At(params IEnumerable<long> seconds)
        => seconds.OrderDescending().Select(static (second, number) => Message(number, second));

    public WindowReader<TwilioMessage> Read(TimeSlice window, int lanes, ulong? wanted = null)
        => new(Open, Axis, window, new PagePlan(_pageSize, wanted, lanes), RequestsPerSecond, Clock);

    /// <summary>The SIDs of a window in one chain of pages, without the additional records of a coarse filter.</summary>
    public string[] Chain(TimeSlice window) => [.. Of(window).Where(message => window.Holds(message.DateSent?.ToUnixTimeSeconds())).Select(static message => message.Sid!)];

    private IEnumerable<TwilioMessage> Of(TimeSlice slice)
        => Messages.Where(message => message.DateSent is not { } time || Holds(slice, time.ToUnixTimeSeconds()));

    private bool Holds(TimeSlice slice, long second)
        => second / Grain >= slice.Oldest / Grain && !(second / Grain > slice.Newest / Grain) && !(IsExclusive && second / Grain == slice.Newest / Grain);

    private PageSource<TwilioMessage> Open(TimeSlice slice) => new(
        static _ => ValueTask.FromResult(Path),
        async (link, isFirst, cancellation) =>
        {
            Asked.Add(slice);
            Tokens.Add(cancellation);
            Running++;
            try
            {
                await (AnswersAtOnce ? Gate(slice) : Gate(slice).WaitAsync(cancellation)).ConfigureAwait(!AnswersAtOnce);
            }
            finally
            {
                Running--;
            }

            BeforeAnswer?.Invoke();

            // As with Twilio's page tokens, a link names the record after which the next page starts, so that new records do not move it.
            var rest = Of(slice);
            if (!isFirst)
            {
                var after = link.Split("after=")[1];
                rest = rest.SkipWhile(message => message.Sid != after).Skip(1);
            }

            var size = Math.Min(_pageSize, LargestPage);
            var records = rest.Take(size + 1).ToList();
            var more = records.Count > size;
            records = [.. records.Take(size)];
            return new Page<TwilioMessage> { Records = records, NextPageUri = more ? $"{Path}?after={records[^1].Sid}" : null };
        });
}

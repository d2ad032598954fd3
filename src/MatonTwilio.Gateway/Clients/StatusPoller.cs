using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>The result of waiting for one record: its final state, or the error that ended the wait.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <param name="Sid">Its SID.</param>
/// <param name="Record">The final record; with an error, the record as it was last read, or null if it was never read.</param>
/// <param name="Error">The error; null if the record became final.</param>
public sealed record WaitOutcome<T>(string Sid, T? Record, MatonException? Error);

/// <summary>
/// Waits for several messages or calls at once until the status of each is final. If there are many with a known time, they are read from a list of that time. Others,
/// and those that the list does not contain, are read one by one, in the order in which they were added.
/// </summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <param name="session">The session.</param>
/// <param name="requestsAtOnce">The maximum number of requests at once.</param>
public sealed class StatusPoller<T>(GatewaySession session, int requestsAtOnce)
    where T : TwilioResource
{
    // Up to this many records are read one by one in a poll.
    private const int OneByOne = 5;

    // Once in this many polls, some records that a list should contain are read one by one.
    private const int ListedPolls = 5;

    // The server's times are whole seconds, and a record is listed by the time of sending, which is after its creation.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Watched> _pending = new(StringComparer.Ordinal);

    // The records that were added since the last poll, which may still be in progress.
    private readonly ConcurrentQueue<Watched> _added = new();
    private int _open;
    private int _polls;

    /// <summary>The number of records that are not final yet. A record that was added twice counts twice.</summary>
    public int Pending => Volatile.Read(ref _open);

    /// <summary>Adds a record. If it is added twice, it is polled once and its outcome is returned twice.</summary>
    /// <param name="client">The client of its account.</param>
    /// <param name="sid">Its SID.</param>
    /// <param name="createdAt">When it was created; null if that is unknown.</param>
    public void Add(TwilioClient client, string sid, DateTimeOffset? createdAt = null)
    {
        Interlocked.Increment(ref _open);
        _added.Enqueue(new Watched(client, sid, createdAt));
    }

    /// <summary>Polls all records once. Records that are added meanwhile are polled the next time.</summary>
    /// <param name="cancellation">Ends the poll.</param>
    /// <returns>The outcomes of the records that are final.</returns>
    public async IAsyncEnumerable<WaitOutcome<T>> LookAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        TakeAdded();
        await foreach (var outcome in PollAsync(_polls++, cancellation).ConfigureAwait(false))
        {
            foreach (var repeated in Remove(outcome))
            {
                yield return repeated;
            }
        }
    }

    /// <summary>Polls all records repeatedly, and returns each as soon as it is final.</summary>
    /// <param name="timing">The interval between polls and the time limit.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The outcomes in the order in which they become known. Records that did not become final in time follow last, as errors.</returns>
    public async IAsyncEnumerable<WaitOutcome<T>> RunAsync(PollTiming timing, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(timing);
        var started = session.Time.GetTimestamp();
        while (Pending > 0)
        {
            await foreach (var outcome in LookAsync(cancellation).ConfigureAwait(false))
            {
                yield return outcome;
            }

            if (Pending == 0 || session.Time.GetElapsedTime(started) + timing.Interval > timing.Limit)
            {
                break;
            }

            await Task.Delay(timing.Interval, session.Time, cancellation).ConfigureAwait(false);
        }

        foreach (var (sid, one) in _pending.ToArray())
        {
            var status = (one.Last as IHasLifecycle)?.Status;
            foreach (var late in Remove(new WaitOutcome<T>(sid, one.Last, Failures.WaitTimedOut(sid, timing.Limit, status))))
            {
                yield return late;
            }
        }
    }

    private void TakeAdded()
    {
        while (_added.TryDequeue(out var one))
        {
            if (!_pending.TryAdd(one.Sid, one))
            {
                _pending[one.Sid].Times++;
            }
        }
    }

    private IEnumerable<WaitOutcome<T>> Remove(WaitOutcome<T> outcome)
    {
        _pending.Remove(outcome.Sid, out var one);
        Interlocked.Add(ref _open, -one!.Times);
        return Enumerable.Repeat(outcome, one.Times);
    }

    private async IAsyncEnumerable<WaitOutcome<T>> PollAsync(int poll, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = _pending.Values.Where(static one => one.CreatedAt is not null).ToList();
        if (ApiResources.Of<T>().Time is { } axis && known.Count > OneByOne)
        {
            foreach (var group in known.GroupBy(static one => (one.Client.AccountSid, one.Client.ConnectionId)))
            {
                var filter = new RequestFields().Add(axis.Field + ">", group.Min(static one => one.CreatedAt)!.Value - Margin);
                using var pages = group.First().Client.List(ApiResources.Of<T>(), filter, PagePlan.Of());
                while (await NextAsync(pages, cancellation).ConfigureAwait(false) is var (page, refusal) && (page is not null || refusal is not null))
                {
                    if (refusal is not null)
                    {
                        foreach (var refused in group.Where(one => _pending.ContainsKey(one.Sid)).ToList())
                        {
                            yield return new WaitOutcome<T>(refused.Sid, refused.Last, refusal);
                        }

                        break;
                    }

                    foreach (var record in page!.Where(record => record.Sid is { } sid && _pending.ContainsKey(sid)))
                    {
                        _pending[record.Sid!].Last = record;
                        if (record is IHasLifecycle { IsTerminal: true })
                        {
                            yield return new WaitOutcome<T>(record.Sid!, record, Error: null);
                        }
                    }
                }
            }
        }

        var requests = new Queue<Task<WaitOutcome<T>?>>();
        foreach (var one in NotListed(known, poll).Where(one => _pending.ContainsKey(one.Sid)).ToList())
        {
            if (requests.Count == requestsAtOnce && await requests.Dequeue().ConfigureAwait(false) is { } outcome)
            {
                yield return outcome;
            }

            requests.Enqueue(ReadAsync(one, cancellation));
        }

        while (requests.TryDequeue(out var request))
        {
            if (await request.ConfigureAwait(false) is { } outcome)
            {
                yield return outcome;
            }
        }
    }

    // The records that a list may not contain: those without a known time, all of a small number, and now and then a few of the others in turn. So each is read by
    // itself in the end, including records that never get the time by which the list is ordered.
    private IEnumerable<Watched> NotListed(List<Watched> known, int poll)
    {
        var timeless = _pending.Values.Where(static one => one.CreatedAt is null);
        if (known.Count <= OneByOne)
        {
            return timeless.Concat(known);
        }

        var isTheirTurn = poll % ListedPolls == ListedPolls - 1;
        return isTheirTurn ? timeless.Concat(known.Skip(poll / ListedPolls * OneByOne % known.Count).Take(OneByOne)) : timeless;
    }

    // A list that could not be read says nothing about the messages, which are polled again. A refusal, such as of a key that is no longer accepted, would be
    // repeated in the next poll, so it ends the wait.
    private static async Task<(IReadOnlyList<T>? Page, MatonException? Refusal)> NextAsync(ListReader<T> pages, CancellationToken cancellation)
    {
        try
        {
            return (await pages.NextAsync(cancellation).ConfigureAwait(false), null);
        }
        catch (MatonException error)
        {
            return (null, error.Certainty == DeliveryCertainty.Refused ? error : null);
        }
    }

    private static async Task<WaitOutcome<T>?> ReadAsync(Watched one, CancellationToken cancellation)
    {
        try
        {
            var record = await one.Client.GetAsync(ApiResources.Of<T>(), one.Sid, cancellation).ConfigureAwait(false);
            one.Last = record;
            return record is IHasLifecycle { IsTerminal: true } ? new WaitOutcome<T>(one.Sid, record, Error: null) : null;
        }
        catch (MatonException error)
        {
            return new WaitOutcome<T>(one.Sid, default, error);
        }
    }

    private sealed record Watched(TwilioClient Client, string Sid, DateTimeOffset? CreatedAt)
    {
        /// <summary>The record as it was last read.</summary>
        public T? Last { get; set; }

        /// <summary>The number of times that the record was added.</summary>
        public int Times { get; set; } = 1;
    }
}

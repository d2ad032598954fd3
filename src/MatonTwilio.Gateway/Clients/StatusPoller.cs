using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>One record's end of a wait: the record as it became final, or why the wait for it ended.</summary>
/// <typeparam name="T">What is waited for.</typeparam>
/// <param name="Sid">Its SID.</param>
/// <param name="Record">The final record; with an error, the record as it was last read, null where it could not be read.</param>
/// <param name="Error">What went wrong; null where it became final.</param>
public sealed record WaitOutcome<T>(string Sid, T? Record, MatonException? Error);

/// <summary>
/// Waits for several messages or calls at once until each one's status is final. Many of which the time is known are read from a list
/// of that time; the others, and those that a list does not show, each by itself, in the order in which they were added.
/// </summary>
/// <typeparam name="T">What is waited for.</typeparam>
/// <param name="session">The session to look through.</param>
/// <param name="requestsAtOnce">How many of them are looked at side by side.</param>
public sealed class StatusPoller<T>(GatewaySession session, int requestsAtOnce)
    where T : TwilioResource
{
    // Up to so many are looked at each by itself in a round.
    private const int OneByOne = 5;

    private const int ListedRounds = 5;

    // Times on the server are whole seconds, and something is listed by the time it was sent, which comes after it was made.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Watched> _pending = new(StringComparer.Ordinal);

    // What was added since the last look, which may be in progress meanwhile.
    private readonly ConcurrentQueue<Watched> _added = new();
    private int _open;
    private int _round;

    /// <summary>How many are not final yet, each as often as it was added.</summary>
    public int Pending => Volatile.Read(ref _open);

    /// <summary>Adds one to wait for. One that is added twice comes twice, and is looked at once.</summary>
    /// <param name="client">The client of its account.</param>
    /// <param name="sid">Its SID.</param>
    /// <param name="createdAt">When it was made; null where that is not known.</param>
    public void Add(TwilioClient client, string sid, DateTimeOffset? createdAt = null)
    {
        Interlocked.Increment(ref _open);
        _added.Enqueue(new Watched(client, sid, createdAt));
    }

    /// <summary>Looks at all of them once. Others may be added meanwhile; they are looked at the next time.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>The outcomes of those that are final.</returns>
    public async IAsyncEnumerable<WaitOutcome<T>> LookAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        TakeAdded();
        await foreach (var outcome in LookAsync(_round++, cancellation).ConfigureAwait(false))
        {
            foreach (var repeated in Remove(outcome))
            {
                yield return repeated;
            }
        }
    }

    /// <summary>Looks at all of them, again and again, and gives each as soon as it is final.</summary>
    /// <param name="timing">How often to look, and for how long.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The outcomes, as they come; those that were not final in time come last, as errors.</returns>
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

    private async IAsyncEnumerable<WaitOutcome<T>> LookAsync(int round, [EnumeratorCancellation] CancellationToken cancellation)
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

        var looks = new Queue<Task<WaitOutcome<T>?>>();
        foreach (var one in NotListed(known, round).Where(one => _pending.ContainsKey(one.Sid)).ToList())
        {
            if (looks.Count == requestsAtOnce && await looks.Dequeue().ConfigureAwait(false) is { } outcome)
            {
                yield return outcome;
            }

            looks.Enqueue(LookAsync(one, cancellation));
        }

        while (looks.TryDequeue(out var look))
        {
            if (await look.ConfigureAwait(false) is { } outcome)
            {
                yield return outcome;
            }
        }
    }

    // What a list may not show: what has no time, a few of the rest, and now and then some of them in turn, so that each is looked at
    // in the end, also what never gets a time by which it would be listed.
    private IEnumerable<Watched> NotListed(List<Watched> known, int round)
    {
        var timeless = _pending.Values.Where(static one => one.CreatedAt is null);
        if (known.Count <= OneByOne)
        {
            return timeless.Concat(known);
        }

        var isTheirTurn = round % ListedRounds == ListedRounds - 1;
        return isTheirTurn ? timeless.Concat(known.Skip(round / ListedRounds * OneByOne % known.Count).Take(OneByOne)) : timeless;
    }

    // A list that cannot be read says nothing of the messages: they are looked at again. One that is refused, as with a key that is no longer accepted,
    // is refused the next time as well.
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

    private static async Task<WaitOutcome<T>?> LookAsync(Watched one, CancellationToken cancellation)
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

        /// <summary>How often it was added.</summary>
        public int Times { get; set; } = 1;
    }
}

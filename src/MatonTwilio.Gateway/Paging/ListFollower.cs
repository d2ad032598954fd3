using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>Follows a list: each poll returns the new records, each record once, oldest first.</summary>
/// <remarks>
/// A list does not mark its new records. Its filter works in whole seconds, a sent message appears with a delay, and the order is not guaranteed. Therefore each
/// poll reads the time since the last successful poll again, with an overlap, and leaves out the SIDs that it returned before. It forgets a SID when the window no
/// longer contains it, so memory does not grow with time.
/// <para>
/// A record is new when it was sent or received. A record that failed or was canceled before that has no time, and is in no window. Therefore each poll also reads
/// the newest records by their time of creation, back to the oldest record that still waits to be sent.
/// </para>
/// </remarks>
/// <typeparam name="T">The type of the records.</typeparam>
public sealed class ListFollower<T>
    where T : TwilioResource
{
    /// <summary>The longest delay with which a list may show a sent message. A message that appears later is missed.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    // How long a message waits to be sent unless its sender set another limit. Without this limit, one message that is never sent would make every poll read more pages.
    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(TwilioMessage.LongestValiditySeconds);

    // The newest records are read in each poll, so the pages are small and their number is limited.
    private const int NewestPage = 100;
    private const int MostNewestPages = 20;

    private readonly Func<RequestFields, PagePlan, ListReader<T>> _open;
    private readonly TimeAxis<T> _axis;
    private readonly RequestFields _filter;
    private readonly TimeProvider _time;
    private readonly Func<long, DateTimeOffset> _serverTimeAt;
    private readonly TimeSpan _interval;
    private readonly long _started;
    private readonly long? _sentAfter;

    // The SIDs that were returned: sent records by the second of sending, and records that were never sent by the second of creation.
    private readonly Dictionary<string, long> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ended = new(StringComparer.Ordinal);

    // The SIDs that were skipped before they were sent: no more than the list contained at the start.
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);

    private long? _sentSince;
    private long? _createdSince;
    private long? _lastPoll;

    internal ListFollower(
        Func<RequestFields, PagePlan, ListReader<T>> open, TimeAxis<T> axis, RequestFields filter, TimeSpan interval, TimeProvider time, Func<long, DateTimeOffset> serverTimeAt)
    {
        _open = open;
        _axis = axis;
        _filter = filter;
        _interval = interval;
        _time = time;
        _serverTimeAt = serverTimeAt;
        _started = time.GetTimestamp();
        _sentAfter = TimeSlice.Of(filter, axis.Field)?.Oldest;
    }

    /// <summary>The number of SIDs in memory.</summary>
    internal int Remembered => _sent.Count + _ended.Count + _waiting.Count;

    /// <summary>Skips the records that the list has now: no poll returns them.</summary>
    /// <param name="cancellation">Ends the poll.</param>
    /// <returns>A task that ends with the poll.</returns>
    /// <exception cref="MatonException">The list could not be read.</exception>
    public Task SkipAsync(CancellationToken cancellation) => PollAsync(cancellation);

    /// <summary>Skips a record: no poll returns it.</summary>
    /// <param name="record">A record of the list, read after the follower was created.</param>
    public void Skip(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Begin();
        if (_axis.SecondOf(record) is not null || IsTerminal(record))
        {
            Remember(record);
        }
        else if (record.Sid is { } sid)
        {
            _waiting.Add(sid);
        }
    }

    /// <summary>Waits for the end of the interval, and polls.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The new records, oldest first; may be empty.</returns>
    /// <exception cref="MatonException">The list could not be read. The next poll also returns what this one would have returned.</exception>
    public async Task<IReadOnlyList<T>> NextAsync(CancellationToken cancellation)
    {
        if (_lastPoll is { } last && _interval - _time.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, _time, cancellation).ConfigureAwait(false);
        }

        _lastPoll = _time.GetTimestamp();
        var news = await PollAsync(cancellation).ConfigureAwait(false);

        // Records of the same second keep the list's order, reversed.
        news.Reverse();
        return [.. news.OrderBy(record => _axis.TimeOf(record) ?? record.DateUpdated)];
    }

    private static bool IsTerminal(T record) => record is IHasLifecycle { IsTerminal: true };

    private static long? CreatedAt(T record) => record.DateCreated?.ToUnixTimeSeconds();

    private bool IsKnown(string sid) => _sent.ContainsKey(sid) || _ended.ContainsKey(sid) || _waiting.Contains(sid);

    private void Remember(T record)
    {
        if (record.Sid is not { } sid)
        {
            return;
        }

        if (_axis.SecondOf(record) is { } sent)
        {
            if (sent >= _sentSince)
            {
                _sent[sid] = sent;
            }
        }
        else if (CreatedAt(record) is { } created && created >= _createdSince)
        {
            _ended[sid] = created;
        }

        _waiting.Remove(sid);
    }

    // Called after the first response, because the response's Date sets the server's clock.
    private void Begin()
    {
        _sentSince ??= (_serverTimeAt(_started) - Overlap).ToUnixTimeSeconds();
        _createdSince ??= (_serverTimeAt(_started) - LongestQueue).ToUnixTimeSeconds();
    }

    // Returns the records of both windows that were not returned before, newest first as in the lists; then moves the windows forward.
    private async Task<List<T>> PollAsync(CancellationToken cancellation)
    {
        // The timer, not the clock: if the clock is set during a poll, the windows must not move into the future, where they would miss records.
        var began = _time.GetTimestamp();
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        var oldestWaiting = await PollNewestAsync(found, cancellation).ConfigureAwait(false);
        var since = Math.Max(_sentSince!.Value, _sentAfter ?? long.MinValue);
        using var window = _open(_filter.Without(_axis.Field + ">").Add(_axis.Field + ">", DateTimeOffset.FromUnixTimeSeconds(since)), PagePlan.Of());
        while (await window.NextAsync(cancellation).ConfigureAwait(false) is { } page)
        {
            // A server that filters by day would also return the day's older records.
            foreach (var record in page.Where(record => record.Sid is not null && _axis.SecondOf(record) >= since))
            {
                found[record.Sid!] = record;
            }
        }

        var news = found.Values.Where(record => !IsKnown(record.Sid!)).ToList();
        foreach (var record in found.Values)
        {
            Remember(record);
        }

        Forget(_serverTimeAt(began), oldestWaiting);
        return news;
    }

    // Returns the second of creation of the oldest record that still waits to be sent.
    private async Task<long> PollNewestAsync(Dictionary<string, T> found, CancellationToken cancellation)
    {
        var oldestWaiting = long.MaxValue;
        using var newest = _open(_filter.Without(_axis.Field + ">"), PagePlan.Of(NewestPage));
        for (var pages = 0; pages < MostNewestPages && await newest.NextAsync(cancellation).ConfigureAwait(false) is { } page; pages++)
        {
            Begin();
            var isRecent = false;
            foreach (var record in page.Where(record => record.Sid is not null && CreatedAt(record) >= _createdSince))
            {
                isRecent = true;
                if (_axis.SecondOf(record) is not null || _sentAfter is not null)
                {
                    continue;
                }

                if (IsTerminal(record))
                {
                    found[record.Sid!] = record;
                }
                else
                {
                    oldestWaiting = Math.Min(oldestWaiting, CreatedAt(record)!.Value);
                }
            }

            if (!isRecent)
            {
                break;
            }
        }

        Begin();
        return oldestWaiting;
    }

    private void Forget(DateTimeOffset polled, long oldestWaiting)
    {
        _sentSince = Math.Max(_sentSince!.Value, (polled - Overlap).ToUnixTimeSeconds());
        _createdSince = Math.Max(Math.Min(_sentSince.Value, oldestWaiting), Math.Max(_createdSince!.Value, (polled - LongestQueue).ToUnixTimeSeconds()));
        Forget(_sent, _sentSince.Value);
        Forget(_ended, _createdSince.Value);
    }

    private static void Forget(Dictionary<string, long> given, long since)
    {
        foreach (var (sid, second) in given)
        {
            if (second < since)
            {
                given.Remove(sid);
            }
        }
    }
}

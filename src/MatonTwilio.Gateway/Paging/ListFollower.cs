using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>Follows a list: gives what is new in it, each record once, oldest first, look by look.</summary>
/// <remarks>
/// A list does not mark what is new. Its filter knows whole seconds, it lags behind what was sent, and it has no promised order. So each
/// look reads the window of time since the last good look once more, with an overlap, and leaves out by SID what was given before. A SID is
/// remembered as long as the window can show it: memory does not grow with time.
/// <para>
/// A record is new when it was sent or received. What failed or was canceled before it was sent has no time, and no window shows it: each
/// look also reads the newest of the list, by when they were made, as far back as something there still waits to be sent.
/// </para>
/// </remarks>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class ListFollower<T>
    where T : TwilioResource
{
    /// <summary>How long a list may lag: what it shows later than this after it was sent is missed.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    // So long a message may wait to be sent, unless its sender says otherwise; one that is never sent must not keep the looks reading ever more.
    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(TwilioMessage.LongestValiditySeconds);

    // Of the newest, without regard to time: small pages, for each look reads one, and an end.
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

    // Given: by the second in which it was sent; and, for what was never sent, by the second in which it was made.
    private readonly Dictionary<string, long> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ended = new(StringComparer.Ordinal);

    // Given before it was sent: no more than the list showed at the start.
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);

    private long? _sentSince;
    private long? _madeSince;
    private long? _lastLook;

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

    /// <summary>How many records are remembered.</summary>
    internal int Remembered => _sent.Count + _ended.Count + _waiting.Count;

    /// <summary>Counts what the list holds now as given.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>A task that ends with the look.</returns>
    /// <exception cref="MatonException">The list could not be read.</exception>
    public Task SkipAsync(CancellationToken cancellation) => LookAsync(cancellation);

    /// <summary>Counts a record as given.</summary>
    /// <param name="record">A record of the list, read since the follower was made.</param>
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

    /// <summary>Looks once the time for it has come.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What is new, oldest first; may be none.</returns>
    /// <exception cref="MatonException">The list could not be read; the next look gives what this one would have given.</exception>
    public async Task<IReadOnlyList<T>> NextAsync(CancellationToken cancellation)
    {
        if (_lastLook is { } last && _interval - _time.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, _time, cancellation).ConfigureAwait(false);
        }

        _lastLook = _time.GetTimestamp();
        var news = await LookAsync(cancellation).ConfigureAwait(false);

        // Within a second, the list's own order, turned round.
        news.Reverse();
        return [.. news.OrderBy(record => _axis.TimeOf(record) ?? record.DateUpdated ?? record.DateCreated)];
    }

    private static bool IsTerminal(T record) => record is IHasLifecycle { IsTerminal: true };

    private static long? MadeAt(T record) => record.DateCreated?.ToUnixTimeSeconds();

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
        else if (MadeAt(record) is { } made && made >= _madeSince)
        {
            _ended[sid] = made;
        }

        _waiting.Remove(sid);
    }

    // After the first response, for it tells the server's time.
    private void Begin()
    {
        _sentSince ??= (_serverTimeAt(_started) - Overlap).ToUnixTimeSeconds();
        _madeSince ??= (_serverTimeAt(_started) - LongestQueue).ToUnixTimeSeconds();
    }

    // What the two windows hold that was not given before, newest first as the lists are; then moves them on.
    private async Task<List<T>> LookAsync(CancellationToken cancellation)
    {
        // By the timer: a clock that is set during a look must not move the windows into the future, where nothing is seen.
        var began = _time.GetTimestamp();
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        var oldestWaiting = await LookAtNewestAsync(found, cancellation).ConfigureAwait(false);
        var since = Math.Max(_sentSince!.Value, _sentAfter ?? long.MinValue);
        using var window = _open(_filter.Without(_axis.Field + ">").Add(_axis.Field + ">", DateTimeOffset.FromUnixTimeSeconds(since)), PagePlan.Of());
        while (await window.NextAsync(cancellation).ConfigureAwait(false) is { } page)
        {
            // A server whose filter knew days only would show the day's older ones as well.
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

    // Gives the second in which the oldest was made that still waits to be sent.
    private async Task<long> LookAtNewestAsync(Dictionary<string, T> found, CancellationToken cancellation)
    {
        var oldestWaiting = long.MaxValue;
        using var newest = _open(_filter.Without(_axis.Field + ">"), PagePlan.Of(NewestPage));
        for (var pages = 0; pages < MostNewestPages && await newest.NextAsync(cancellation).ConfigureAwait(false) is { } page; pages++)
        {
            Begin();
            var isRecent = false;
            foreach (var record in page.Where(record => record.Sid is not null && MadeAt(record) >= _madeSince))
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
                    oldestWaiting = Math.Min(oldestWaiting, MadeAt(record)!.Value);
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

    private void Forget(DateTimeOffset looked, long oldestWaiting)
    {
        _sentSince = Math.Max(_sentSince!.Value, (looked - Overlap).ToUnixTimeSeconds());
        _madeSince = Math.Max(Math.Min(_sentSince.Value, oldestWaiting), Math.Max(_madeSince!.Value, (looked - LongestQueue).ToUnixTimeSeconds()));
        Forget(_sent, _sentSince.Value);
        Forget(_ended, _madeSince.Value);
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

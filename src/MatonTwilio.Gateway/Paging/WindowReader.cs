namespace MatonTwilio.Gateway.Paging;

/// <summary>
/// Reads a window of time with several requests at once, and returns its records in the list's order, each once.
/// </summary>
/// <remarks>
/// A page links only to the next page, so the requests of one list must follow one another. But the filters cut a window into slices, each a list of its own.
/// Slices are as wide as one page, by the density of the records, so that the slices after the current one are read ahead in little memory. A slice with more than a
/// page is cut again. Each slice is requested with one more second at each end, because Twilio's pages differ in whether a filter includes its edge. Records that
/// belong to the neighbors are left out by their time.
/// <para>
/// The first page is requested alone, because it is often enough. Its records are read again with the rest and left out by SID. That costs one request, but no
/// record is missed if the list is not in order of time, because each record belongs to one slice, by its time. If the first page shows another order, the list is
/// read page by page, so that the records have the list's order.
/// </para>
/// <para>
/// If the window probably has many pages, older slices are requested together with the first page (<see cref="EarlySlices"/>). Their records are used only for the
/// time before the first page's last record, so that the first page first shows how the server filters.
/// </para>
/// </remarks>
/// <typeparam name="T">The type of the records.</typeparam>
internal sealed class WindowReader<T> : ListReader<T>
{
    // If records become sparse, the next slice is at most this many times as wide.
    private const double Growth = 8;

    // The reader holds up to twice as many pages.
    private const int MostRequestsAtOnce = 16;

    // An early slice with up to this many pages is read to its end; one with more is cut.
    private const int MostEarlyPages = 3;

    private const long Day = 86_400;

    private readonly Func<TimeSlice, PageSource<T>> _open;
    private readonly TimeAxis<T> _axis;
    private readonly TimeSlice _window;
    private readonly int _pageSize;
    private readonly int _requestsPerSecond;
    private readonly TimeProvider _time;

    // The rest of the window, newest first: pages that were read or are being read, and stretches that are not yet cut.
    private readonly LinkedList<WindowPart<T>> _parts = new();
    private FirstPage<T>? _first;
    private double _width = 1;
    private int _requestsAtOnce;
    private long _started;
    private bool _isAskedForMore;

    /// <param name="open">Opens the list of a slice.</param>
    /// <param name="axis">The time by which the window is cut.</param>
    /// <param name="window">The window.</param>
    /// <param name="plan">The number of records and of requests at once.</param>
    /// <param name="requestsPerSecond">The rate limit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="belongs">Whether a record belongs to the list; null for all records within the window.</param>
    public WindowReader(
        Func<TimeSlice, PageSource<T>> open, TimeAxis<T> axis, TimeSlice window, PagePlan plan, int requestsPerSecond, TimeProvider time, Predicate<T>? belongs = null)
        : base(plan, belongs ?? (record => axis.IsIn(window, record)))
    {
        _open = open;
        _axis = axis;
        _window = window;
        _pageSize = plan.PageSize;
        _requestsAtOnce = plan.DegreeOfParallelism;
        _requestsPerSecond = requestsPerSecond;
        _time = time;
        _parts.AddLast(WindowPart<T>.Of(window, open(window)));
        foreach (var slice in EarlySlices.Of(window, plan, requestsPerSecond, time.GetUtcNow()))
        {
            _parts.AddLast(WindowPart<T>.OfEarlySlice(slice, open(Asked(slice))));
        }
    }

    // The part of a page that a slice should fill: if records are randomly distributed, hardly one slice in a thousand then has more than a page.
    private double Fill => Math.Max(0.5, 1 - (3 / Math.Sqrt(_pageSize)));

    private protected override async Task<List<T>?> ReadNextAsync(CancellationToken cancellation)
    {
        while (_parts.First is not null)
        {
            Absorb();
            ReadAhead();
            var head = _parts.First!.Value;
            if (head.Records is { } records)
            {
                _parts.RemoveFirst();
                if (records.Count > 0)
                {
                    _isAskedForMore = true;
                    return records;
                }
            }
            else if (head.Reading!.IsCompleted)
            {
                // The request has failed, or its page would have been absorbed. Failures of later parts are thrown when it is their turn.
                await head.Reading.ConfigureAwait(false);
            }
            else
            {
                // The first part's request is listed explicitly, because it may fail at this moment and then no longer count as running.
                await Task.WhenAny([head.Reading, .. Running()]).WaitAsync(cancellation).ConfigureAwait(false);

                // If the list was disposed meanwhile, no further request is started.
                Stopped.ThrowIfCancellationRequested();
            }
        }

        return null;
    }

    // Takes over the pages that have arrived, and puts the parts that follow from them into the list.
    private void Absorb()
    {
        for (var node = _parts.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value is { Records: null, Reading.IsCompletedSuccessfully: true })
            {
                Absorb(node, node.Value.Reading.Result);
                next = node.Next;
            }

            node = next;
        }
    }

    private void Absorb(LinkedListNode<WindowPart<T>> node, Page<T> page)
    {
        var part = node.Value;
        var records = page.Records ?? [];
        records.InsertRange(0, part.Kept);
        var link = page.NextPageUri is { Length: > 0 } next ? next : null;
        if (part.IsSlice && IsBeyondFilters(part, records, isWhole: link is null))
        {
            // The server does not filter by second, so the rest can only be read page by page.
            RemoveAfter(node);
            var rest = part.Slice with { Oldest = _window.Oldest };
            node.Value = WindowPart<T>.Of(rest, _open(rest with { Newest = Earlier(rest.Newest + Day, _window.Newest) }));
        }
        else if (link is null)
        {
            part.Records = Left(part, records);
            if (!part.IsEarly)
            {
                // The slices after an early slice are already in progress.
                Measure(part, records);
            }

            if (!part.IsOfSlice)
            {
                RemoveAfter(node);
            }
        }
        else if (part is { IsSlice: true, Slice: { Newest: not null, Seconds: > 1 } } && _axis.EdgeOf(records) is { } edge)
        {
            if (part.IsEarly && IsOfFewPages(part, records, edge))
            {
                node.Value = part.With(records, link);
                return;
            }

            // The slice has more than a page: it is cut again and its page is dropped. Which records to keep would depend on the page's own order.
            Measure(part, records);
            node.Value = WindowPart<T>.Stretch(part.Slice, part.Slice.Seconds / 2);
        }
        else
        {
            part.Records = Left(part, records);
            if (_first is not null || part.IsOfSlice || part.Link is not null || page.IsOfDays || !IsWorthCutting() || !CutAfter(node, records))
            {
                if (!part.IsOfSlice)
                {
                    RemoveAfter(node);
                }

                _parts.AddAfter(node, part.After(link));
            }
        }
    }

    private void RemoveAfter(LinkedListNode<WindowPart<T>> node)
    {
        while (node.Next is not null)
        {
            _parts.Remove(node.Next);
        }
    }

    // Estimates the number of pages from the density of the records that have arrived.
    private bool IsOfFewPages(WindowPart<T> part, List<T> records, long edge)
        => part.Pages + 1 < MostEarlyPages && records.Count * (double)part.Slice.Seconds <= (double)MostEarlyPages * _pageSize * Math.Max(1, part.Slice.Newest!.Value - edge);

    // Cuts the time after the window's first page; false if only its link leads to the next records.
    private bool CutAfter(LinkedListNode<WindowPart<T>> node, List<T> records)
    {
        // If the edge is the first or the last second of a day, no later check could detect a server that compares dates only.
        if (_axis.EdgeOf(records) is not { } edge || edge < _window.Oldest || edge % Day is 0 or Day - 1)
        {
            return false;
        }

        _first = new FirstPage<T>(_axis, records, edge);
        var seconds = _first.Newest - edge;
        var newer = records.Count(record => _axis.SecondOf(record) > edge);
        if (newer > 0)
        {
            _width = Math.Max(1, Fill * _pageSize * seconds / newer);
        }

        while (node.Next is { Value.Slice: var early } && !(early.Newest < edge))
        {
            _parts.Remove(node.Next);
        }

        // The next page may have more records of the last record's second. The newer part is read again as the list is now.
        var rest = _parts.AddAfter(node, WindowPart<T>.Stretch(new TimeSlice(node.Next?.Value.Slice.Newest + 1 ?? _window.Oldest, edge), long.MaxValue));
        if (!(_window.Newest <= edge))
        {
            var again = _window with { Oldest = edge + 1 };
            _parts.AddBefore(rest, OpenSlice(again));
        }

        return true;
    }

    // Several requests at once are useful if the rate limit allows more than one request in the duration of one.
    private bool IsWorthCutting()
    {
        if (_requestsAtOnce == PagePlan.Automatic)
        {
            _requestsAtOnce = (int)Math.Clamp(Math.Ceiling(_requestsPerSecond * _time.GetElapsedTime(_started).TotalSeconds), 1, MostRequestsAtOnce);
        }

        return _requestsAtOnce > 1;
    }

    private WindowPart<T> OpenSlice(TimeSlice slice) => WindowPart<T>.OfSlice(slice, _open(Asked(slice)));

    // The window's own ends are requested unchanged.
    private TimeSlice Asked(TimeSlice slice)
        => new(Math.Max(slice.Oldest - 1, _window.Oldest), slice.Newest == _window.Newest ? slice.Newest : Earlier(slice.Newest + 1, _window.Newest));

    private static long? Earlier(long? time, long? limit) => time > limit ? limit : time;

    // The slice has a record that was not requested, or lacks one that is known to exist.
    private bool IsBeyondFilters(WindowPart<T> part, List<T> records, bool isWhole)
    {
        var asked = Asked(part.Slice);
        return records.Exists(record => !asked.Holds(_axis.SecondOf(record))) || (isWhole && _first?.IsMissedBy(part.Slice, records) == true);
    }

    private List<T> Left(WindowPart<T> part, List<T> records)
    {
        records.RemoveAll(record => _first?.IsKnown(record) == true || IsOfAnother(record));

        bool IsOfAnother(T record) => _axis.SecondOf(record) is var second && (part.IsOfSlice ? !part.Slice.Holds(second) : second > part.Slice.Newest);

        return records;
    }

    private void ReadAhead()
    {
        // The further pages of early slices come first, because each is known only when the page before it has arrived.
        foreach (var early in _parts.Where(static part => part is { Pages: > 0, Reading: null }))
        {
            if (_isAskedForMore && MayRequestMore())
            {
                Start(early);
            }
        }

        for (var node = _parts.First; node is not null && MayStart(node);)
        {
            var next = node.Next;
            if (node.Value.Reading is null)
            {
                if (node.Value.Source is not null)
                {
                    _started = _started == 0 ? _time.GetTimestamp() : _started;
                    Start(node.Value);
                }
                else
                {
                    // The newest slice is now a part of its own, which is started next.
                    next = CutNewest(node);
                }
            }

            node = next;
        }
    }

    private void Start(WindowPart<T> part) => part.Reading = part.Source!.ReadAsync(part.Link, Stopped);

    // The first part is always read, because the reader waits for it.
    private bool MayStart(LinkedListNode<WindowPart<T>> node)
        => node == _parts.First || ((_isAskedForMore || node.Value is { IsEarly: true, Pages: 0 }) && MayRequestMore() && Held() < MostHeld());

    private bool MayRequestMore() => Running().Count() < _requestsAtOnce;

    private int Held() => _parts.Count(static part => part.Reading is not null || part.Pages > 0);

    // Twice as many parts as requests at once, so that requests continue while the first part is slow; but no more than the caller wants.
    private int MostHeld() => Math.Min(2 * _requestsAtOnce, (int)Math.Min(int.MaxValue / 2, StillWanted / (ulong)_pageSize) + 2);

    // A page that has arrived counts until it is absorbed, because the next page of its early slice is requested in its place.
    private IEnumerable<Task> Running()
        => _parts.Where(static part => part is { Records: null, Reading: { IsFaulted: false, IsCanceled: false } }).Select(static part => part.Reading!);

    private LinkedListNode<WindowPart<T>> CutNewest(LinkedListNode<WindowPart<T>> node)
    {
        var (oldest, newest) = (node.Value.Slice.Oldest, node.Value.Slice.Newest!.Value);
        var seconds = (long)Math.Min(_width, Math.Min(node.Value.Widest, newest - oldest + 1));
        var slice = new TimeSlice(newest - seconds + 1, newest);
        var cut = _parts.AddBefore(node, OpenSlice(slice));
        if (slice.Oldest > oldest)
        {
            node.Value = WindowPart<T>.Stretch(new TimeSlice(oldest, slice.Oldest - 1), node.Value.Widest);
        }
        else
        {
            _parts.Remove(node);
        }

        return cut;
    }

    // Sets the width of the next slices from the density of this slice's records.
    private void Measure(WindowPart<T> part, List<T> records)
    {
        if (!part.IsSlice || part.Slice.Newest is null)
        {
            return;
        }

        var seconds = part.Slice.Seconds;
        if (records.Count >= _pageSize && _axis.EdgeOf(records) is { } edge)
        {
            // A full page shows the density of its own records only.
            seconds = Math.Max(1, part.Slice.Newest.Value - edge);
        }

        var width = records.Count == 0 ? double.MaxValue : Fill * _pageSize * seconds / records.Count;
        _width = Math.Max(1, Math.Min(width, Growth * part.Slice.Seconds));
    }
}

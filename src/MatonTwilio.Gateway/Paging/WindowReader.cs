namespace MatonTwilio.Gateway.Paging;

/// <summary>
/// Reads a window of time with several requests side by side, and gives its records in the list's own order, each once.
/// </summary>
/// <remarks>
/// A page names only the page after it, so one list is one chain of requests. But its filters cut a window into slices, each a list of its own. Slices
/// are cut one page wide, by how close together the records lie, so that those after the one being used are read ahead in little memory. One that
/// holds more than a page is cut again. A slice is asked for with a second more at each end, for whether a filter includes its edge is not
/// known (Twilio's pages say both); what belongs to the slices beside it is left out by its time.
/// <para>
/// The first page is asked for alone: often it is all that is wanted. What it holds is read again with the rest and left out by SID.
/// That costs one request, and no record depends on the list being in the order of its times: each belongs to one slice, by its
/// time. The order of times only makes the slices' order the list's. Where the first page shows another order, its chain is followed.
/// </para>
/// <para>
/// Where the window is likely to hold many pages, older slices are requested together with the first page (<see cref="EarlySlices"/>). They are
/// used from below the first page's last record on, so that what the first page shows of the server's filters is known before they are.
/// </para>
/// </remarks>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class WindowReader<T> : ListReader<T>
{
    // Where records become sparse, the next slice is at the most so many times as wide.
    private const double Growth = 8;

    // Twice as many pages are held.
    private const int MostLanes = 16;

    // An early slice of no more pages is read to its end; a larger one is cut.
    private const int MostEarlyPages = 3;

    private const long Day = 86_400;

    private readonly Func<TimeSlice, PageSource<T>> _open;
    private readonly TimeAxis<T> _axis;
    private readonly TimeSlice _window;
    private readonly int _pageSize;
    private readonly int _requestsPerSecond;
    private readonly TimeProvider _time;

    // What is left of the window, newest first: pages that were read or are being read, and stretches that are not cut yet.
    private readonly LinkedList<WindowPart<T>> _parts = new();
    private FirstPage<T>? _first;
    private double _width = 1;
    private int _lanes;
    private long _started;
    private bool _isAskedForMore;

    /// <param name="open">Opens the list of a slice.</param>
    /// <param name="axis">The time by which it is cut.</param>
    /// <param name="window">The window.</param>
    /// <param name="plan">How much is wanted, with how many requests at once.</param>
    /// <param name="requestsPerSecond">The rate limit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="belongs">Whether a record belongs to the list; null for every one of the window.</param>
    public WindowReader(
        Func<TimeSlice, PageSource<T>> open, TimeAxis<T> axis, TimeSlice window, PagePlan plan, int requestsPerSecond, TimeProvider time, Predicate<T>? belongs = null)
        : base(plan, belongs ?? (record => axis.IsIn(window, record)))
    {
        _open = open;
        _axis = axis;
        _window = window;
        _pageSize = plan.PageSize;
        _lanes = plan.DegreeOfParallelism;
        _requestsPerSecond = requestsPerSecond;
        _time = time;
        _parts.AddLast(WindowPart<T>.Of(window, open(window)));
        foreach (var slice in EarlySlices.Of(window, plan, requestsPerSecond, time.GetUtcNow()))
        {
            _parts.AddLast(WindowPart<T>.OfEarlySlice(slice, open(Asked(slice))));
        }
    }

    // A slice is cut to fill a page to this part: where records come at random, hardly one in a thousand holds more than a page.
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
                // It has failed, else it had been taken in. Failures of later parts wait for their turn.
                await head.Reading.ConfigureAwait(false);
            }
            else
            {
                // The first part's own page is named, for it may come in at this moment and be no longer among those in progress.
                await Task.WhenAny([head.Reading, .. Running()]).WaitAsync(cancellation).ConfigureAwait(false);

                // The end of the list ends what is in progress: the lanes that become free are not for more of it.
                Stopped.ThrowIfCancellationRequested();
            }
        }

        return null;
    }

    // Puts what the pages that have come in leave to be read in its place.
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
            // The server does not know times that finely: what is left can be read in one chain only.
            RemoveAfter(node);
            var rest = part.Slice with { Oldest = _window.Oldest };
            node.Value = WindowPart<T>.Of(rest, _open(rest with { Newest = Earlier(rest.Newest + Day, _window.Newest) }));
        }
        else if (link is null)
        {
            part.Records = Left(part, records);
            if (!part.IsEarly)
            {
                // What comes after an early slice has begun already.
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

            // More than a page: it is cut again, and the page is dropped. Only the page's own order would tell what of it to keep.
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

    // By how close together the records lie that have come in.
    private bool IsOfFewPages(WindowPart<T> part, List<T> records, long edge)
        => part.Pages + 1 < MostEarlyPages && records.Count * (double)part.Slice.Seconds <= (double)MostEarlyPages * _pageSize * Math.Max(1, part.Slice.Newest!.Value - edge);

    // Cuts what comes after the window's first page; false where only the chain tells what comes next.
    private bool CutAfter(LinkedListNode<WindowPart<T>> node, List<T> records)
    {
        // With the last second of a day as its edge, nothing that is known could show that the server looks at dates alone.
        if (_axis.EdgeOf(records) is not { } edge || edge < _window.Oldest || edge % Day == Day - 1)
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

        // The second of the last record may go on in the next page. What is newer is looked at again as the list is now.
        var rest = _parts.AddAfter(node, WindowPart<T>.Stretch(new TimeSlice(node.Next?.Value.Slice.Newest + 1 ?? _window.Oldest, edge), long.MaxValue));
        if (!(_window.Newest <= edge))
        {
            var again = _window with { Oldest = edge + 1 };
            _parts.AddBefore(rest, OpenSlice(again));
        }

        return true;
    }

    // What one request after the other cannot use of the rate limit, others can: so many are in progress at once in the time that one takes.
    private bool IsWorthCutting()
    {
        if (_lanes == PagePlan.Automatic)
        {
            _lanes = (int)Math.Clamp(Math.Ceiling(_requestsPerSecond * _time.GetElapsedTime(_started).TotalSeconds), 1, MostLanes);
        }

        return _lanes > 1;
    }

    private WindowPart<T> OpenSlice(TimeSlice slice) => WindowPart<T>.OfSlice(slice, _open(Asked(slice)));

    // The window's own ends are asked for as they were given.
    private TimeSlice Asked(TimeSlice slice)
        => new(Math.Max(slice.Oldest - 1, _window.Oldest), slice.Newest == _window.Newest ? slice.Newest : Earlier(slice.Newest + 1, _window.Newest));

    private static long? Earlier(long? time, long? limit) => time > limit ? limit : time;

    // Shows a record that was not asked for, or leaves out one that is known to be there.
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
        // The further pages of an early slice come first: each is known only when the one before it has come in.
        foreach (var early in _parts.Where(static part => part is { Pages: > 0, Reading: null }))
        {
            if (_isAskedForMore && HasFreeLane())
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
                    // Its newest slice is a part of its own now, which is started next.
                    next = CutNewest(node);
                }
            }

            node = next;
        }
    }

    private void Start(WindowPart<T> part) => part.Reading = part.Source!.ReadAsync(part.Link, Stopped);

    // The first part is what the reader waits for: it is read whatever is held already.
    private bool MayStart(LinkedListNode<WindowPart<T>> node)
        => node == _parts.First || ((_isAskedForMore || node.Value is { IsEarly: true, Pages: 0 }) && HasFreeLane() && Held() < MostHeld());

    private bool HasFreeLane() => Running().Count() < _lanes;

    private int Held() => _parts.Count(static part => part.Reading is not null || part.Pages > 0);

    // Twice the lanes keep them busy while the first part is slow; what is more than is wanted is not asked for.
    private int MostHeld() => Math.Min(2 * _lanes, (int)Math.Min(int.MaxValue / 2, StillWanted / (ulong)_pageSize) + 2);

    private IEnumerable<Task> Running() => _parts.Select(static part => part.Reading).OfType<Task>().Where(static reading => !reading.IsCompleted);

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

    // How wide the next slices are to be, from how close together the records of this one lie.
    private void Measure(WindowPart<T> part, List<T> records)
    {
        if (!part.IsSlice || part.Slice.Newest is null)
        {
            return;
        }

        var seconds = part.Slice.Seconds;
        if (records.Count >= _pageSize && _axis.EdgeOf(records) is { } edge)
        {
            // A full page says only how close together its own records lie.
            seconds = Math.Max(1, part.Slice.Newest.Value - edge);
        }

        var width = records.Count == 0 ? double.MaxValue : Fill * _pageSize * seconds / records.Count;
        _width = Math.Max(1, Math.Min(width, Growth * part.Slice.Seconds));
    }
}

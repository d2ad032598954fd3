namespace MatonTwilio.Gateway;

/// <summary>
/// Reads a window of time with several requests side by side, and gives its records in the list's own order, each once.
/// </summary>
/// <remarks>
/// A page names only the page after it, so one list is one chain of requests. But its filters cut a window into slices that share
/// no second, each a list of its own. Slices are cut one page wide, by how close together the records just read lie, so that the
/// slices after the one being used can be read ahead in little memory. Where a slice holds more than a page, what is left of it
/// is cut again. The first page is asked for alone: often it is all that is wanted.
/// </remarks>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class WindowReader<T> : ListReader<T>
{
    // A slice is cut to fill a page to this part, so that records a little closer together than the last ones still fit.
    private const double Fill = 0.9;

    // Where records become sparse, the next slice is at the most so many times as wide.
    private const double Growth = 8;

    private readonly Func<TimeSlice, PageSource<T>> _open;
    private readonly TimeAxis<T> _axis;
    private readonly int _pageSize;
    private readonly int _lanes;

    // What is left of the window, newest first: pages that were read or are being read, and stretches not cut yet.
    private readonly LinkedList<Part> _parts = new();
    private double _width;
    private bool _started;

    /// <param name="open">Opens the list of a slice.</param>
    /// <param name="axis">The time by which it is cut.</param>
    /// <param name="window">The window.</param>
    /// <param name="plan">How much is wanted, with how many requests at once.</param>
    public WindowReader(Func<TimeSlice, PageSource<T>> open, TimeAxis<T> axis, TimeSlice window, PagePlan plan)
        : base(plan)
    {
        _open = open;
        _axis = axis;
        _pageSize = plan.PageSize;
        _lanes = plan.Lanes;
        _parts.AddLast(new Part(window, open(window)));
    }

    private protected override async Task<IReadOnlyList<T>?> ReadNextAsync(CancellationToken cancellation)
    {
        while (_parts.First is not null)
        {
            ReadAhead();
            while (_parts.First.Value.Reading is { IsCompleted: false })
            {
                await Task.WhenAny(Running()).WaitAsync(cancellation).ConfigureAwait(false);
                if (_started)
                {
                    ReadAhead();
                }
            }

            var head = _parts.First;
            await SettleAsync(head).ConfigureAwait(false);
            _parts.Remove(head);
            _started = true;
            if (head.Value.Records is { Count: > 0 } records)
            {
                return records;
            }
        }

        return null;
    }

    // Puts what the pages that have come in leave to be read in its place, and asks for as much as may be on its way.
    private void ReadAhead()
    {
        for (var node = _parts.First; node is not null; node = node.Next)
        {
            if (node.Value.Reading is { IsCompletedSuccessfully: true })
            {
                // Completed already, so that this does not wait.
                _ = SettleAsync(node);
            }
        }

        for (var node = _parts.First; node is not null && MayStart(node);)
        {
            var next = node.Next;
            if (node.Value.Reading is null)
            {
                if (node.Value.Source is not null)
                {
                    Start(node.Value);
                }
                else
                {
                    next = CutNewest(node);
                }
            }

            node = next;
        }
    }

    // The first part is what the reader waits for: it is read whatever is held already.
    private bool MayStart(LinkedListNode<Part> node)
        => node == _parts.First || (Running().Count() < _lanes && _parts.Count(static part => part.Reading is not null) < 2 * _lanes);

    private IEnumerable<Task> Running() => _parts.Select(static part => part.Reading).OfType<Task>().Where(static reading => !reading.IsCompleted);

    private void Start(Part part) => part.Reading = part.Source!.ReadAsync(part.Link, Stopped);

    // Starts the newest slice of a stretch; what is left of the stretch comes after it.
    private LinkedListNode<Part>? CutNewest(LinkedListNode<Part> node)
    {
        var (oldest, newest) = (node.Value.Slice.Oldest, node.Value.Slice.Newest!.Value);
        var from = Math.Max(oldest, newest - (long)Math.Max(0, Math.Min(_width, long.MaxValue / 4.0) - 1));
        var slice = new TimeSlice(from, newest);
        Start(_parts.AddBefore(node, new Part(slice, _open(slice))).Value);
        if (from > oldest)
        {
            node.Value = new Part(new TimeSlice(oldest, from - 1), source: null);
            return node;
        }

        var next = node.Next;
        _parts.Remove(node);
        return next;
    }

    private async Task SettleAsync(LinkedListNode<Part> node)
    {
        var part = node.Value;
        if (part.Records is not null)
        {
            return;
        }

        var page = await part.Reading!.ConfigureAwait(false);
        part.Records = page.Records ?? [];
        var link = page.NextPageUri is { Length: > 0 } next ? next : null;
        if (link is not null && EdgeOf(part.Records) is { } edge && edge > part.Slice.Oldest && part.Records.FindIndex(record => _axis.SecondOf(record) == edge) is > 0 and var cut)
        {
            // The records of the last second may go on in the next page: that second is read again, whole.
            Measure(_axis.SecondOf(part.Records[0])!.Value - edge, cut);
            part.Records.RemoveRange(cut, part.Records.Count - cut);
            _parts.AddAfter(node, new Part(new TimeSlice(part.Slice.Oldest, edge), source: null));
        }
        else if (link is not null)
        {
            // One second holds more than a page, or times are not in order: then only the chain tells what comes next.
            _parts.AddAfter(node, new Part(part.Slice, part.Source) { Link = link });
        }
        else if (part.Slice.Newest is { } newest)
        {
            Measure(newest - part.Slice.Oldest + 1, part.Records.Count);
        }
    }

    // The second of the last record, where the records are in the order of their times.
    private long? EdgeOf(List<T> records)
    {
        var last = long.MaxValue;
        foreach (var record in records)
        {
            if (_axis.SecondOf(record) is not { } second || second > last)
            {
                return null;
            }

            last = second;
        }

        return last;
    }

    // How wide the next slice is to be, from how far apart the records of this one lie.
    private void Measure(long seconds, int records)
    {
        var width = records == 0 ? double.MaxValue : Fill * _pageSize * seconds / records;
        _width = Math.Max(1, _started && _width > 0 ? Math.Min(width, Growth * Math.Max(seconds, 1)) : width);
    }

    private sealed class Part(TimeSlice slice, PageSource<T>? source)
    {
        public TimeSlice Slice { get; } = slice;

        /// <summary>Where its pages come from; null for a stretch that is not cut yet.</summary>
        public PageSource<T>? Source { get; } = source;

        /// <summary>The page of the source to read; null for its first.</summary>
        public string? Link { get; init; }

        /// <summary>The page on its way; null before it was asked for.</summary>
        public Task<Page<T>>? Reading { get; set; }

        /// <summary>The page's records, once what the page leaves to be read has its place.</summary>
        public List<T>? Records { get; set; }
    }
}

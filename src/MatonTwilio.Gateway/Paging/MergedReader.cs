namespace MatonTwilio.Gateway.Paging;

/// <summary>Reads several lists as one, newest first. A record that is in more than one of them is returned once.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
internal sealed class MergedReader<T> : ListReader<T>
{
    private readonly List<Source> _sources;
    private readonly Func<T, DateTimeOffset?> _timeOf;
    private readonly Func<T, string?> _sidOf;

    // The SIDs that were returned with the current time. Copies of a record have the same time, so they follow one another.
    private readonly HashSet<string> _ofMoment = new(StringComparer.Ordinal);
    private DateTimeOffset? _moment;

    /// <param name="lists">The lists, each newest first. This reader disposes them.</param>
    /// <param name="timeOf">The time that orders the lists.</param>
    /// <param name="sidOf">A record's SID.</param>
    /// <param name="plan">The number of records and the page size.</param>
    public MergedReader(IEnumerable<ListReader<T>> lists, Func<T, DateTimeOffset?> timeOf, Func<T, string?> sidOf, PagePlan plan)
        : base(plan, belongs: null)
    {
        _sources = [.. lists.Select(static list => new Source(list))];
        _timeOf = timeOf;
        _sidOf = sidOf;
    }

    private protected override async Task<List<T>?> ReadNextAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(_sources.Select(source => source.FillAsync(cancellation))).ConfigureAwait(false);
        if (_sources.TrueForAll(static source => source.IsEnded))
        {
            return null;
        }

        // Records are returned as long as the newest record of every list is known.
        var page = new List<T>();
        while (_sources.TrueForAll(static source => source.IsEnded || source.Records.Count > 0)
            && _sources.Where(static source => source.Records.Count > 0).MaxBy(source => _timeOf(source.Records.Peek())) is { } newest)
        {
            var record = newest.Records.Dequeue();
            if (IsNew(record))
            {
                page.Add(record);
            }
        }

        return page;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var source in _sources)
        {
            source.List.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsNew(T record)
    {
        if (_timeOf(record) is var moment && moment != _moment)
        {
            _ofMoment.Clear();
            _moment = moment;
        }

        return _sidOf(record) is not { } sid || _ofMoment.Add(sid);
    }

    private sealed class Source(ListReader<T> list)
    {
        private bool _isRead;

        public ListReader<T> List => list;

        public Queue<T> Records { get; } = new();

        public bool IsEnded => _isRead && Records.Count == 0;

        public async Task FillAsync(CancellationToken cancellation)
        {
            while (!_isRead && Records.Count == 0)
            {
                var page = await list.NextAsync(cancellation).ConfigureAwait(false);
                _isRead = page is null;
                foreach (var record in page ?? [])
                {
                    Records.Enqueue(record);
                }
            }
        }
    }
}

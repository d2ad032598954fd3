namespace MatonTwilio.Gateway.Paging;

/// <summary>What is remembered of a window's first page, which is read again together with the rest of the window.</summary>
internal sealed class FirstPage<T>
{
    private readonly TimeAxis<T> _axis;
    private readonly Dictionary<string, long> _seconds = new(StringComparer.Ordinal);
    private readonly DateTimeOffset? _lastCreated;
    private readonly long _edge;

    /// <param name="axis">The list's time.</param>
    /// <param name="records">The page's records, in the order of their times.</param>
    /// <param name="edge">The second of the last of them.</param>
    public FirstPage(TimeAxis<T> axis, List<T> records, long edge)
    {
        _axis = axis;
        _edge = edge;
        Newest = axis.SecondOf(records[0])!.Value;
        foreach (var record in records)
        {
            if (record is TwilioResource resource)
            {
                _seconds[resource.Sid ?? ""] = axis.SecondOf(record)!.Value;
                _lastCreated = _lastCreated > resource.DateCreated ? _lastCreated : resource.DateCreated ?? _lastCreated;
            }
        }
    }

    /// <summary>The second of the newest record.</summary>
    public long Newest { get; }

    /// <summary>Whether a slice's records lack one that was in the page and is of the slice's time: the server's filters are then not what they should be.</summary>
    public bool IsMissedBy(TimeSlice slice, List<T> records)
    {
        var sids = records.OfType<TwilioResource>().Select(static resource => resource.Sid).ToHashSet(StringComparer.Ordinal);
        return _seconds.Any(known => slice.Holds(known.Value) && !sids.Contains(known.Key));
    }

    /// <summary>Whether a record was in the page, or was made after it was read: a list does not show what came after its start.</summary>
    public bool IsKnown(T record)
        => record is TwilioResource { Sid: { } sid } resource && _axis.SecondOf(record) is { } second && second >= _edge
            && (_seconds.ContainsKey(sid) || (second > Newest && resource.DateCreated > _lastCreated));
}

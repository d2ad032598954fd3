namespace MatonTwilio.Gateway.Paging;

/// <summary>The records of a window's first page, which are read again together with the rest of the window.</summary>
internal sealed class FirstPage<T>
{
    private readonly TimeAxis<T> _axis;
    private readonly Dictionary<string, long> _seconds = new(StringComparer.Ordinal);
    private readonly DateTimeOffset? _lastCreated;
    private readonly long _edge;

    /// <param name="axis">The list's time.</param>
    /// <param name="records">The page's records, newest first.</param>
    /// <param name="edge">The second of the last record.</param>
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

    /// <summary>Whether a slice lacks a record that is in the page and within the slice's time. The server then does not filter as expected.</summary>
    public bool IsMissedBy(TimeSlice slice, List<T> records)
    {
        var sids = records.OfType<TwilioResource>().Select(static resource => resource.Sid).ToHashSet(StringComparer.Ordinal);
        return _seconds.Any(known => slice.Holds(known.Value) && !sids.Contains(known.Key));
    }

    /// <summary>Whether a record is in the page, or was created after the page was read. A list does not return records that are created while it is read.</summary>
    public bool IsKnown(T record)
        => record is TwilioResource { Sid: { } sid } resource && _axis.SecondOf(record) is { } second && second >= _edge
            && (_seconds.ContainsKey(sid) || (second > Newest && resource.DateCreated > _lastCreated));
}

namespace MatonTwilio.Sandbox;

/// <summary>One page of a list: its records in the order of the list, and whether there are more on either side.</summary>
internal sealed record Page(IReadOnlyList<Record> Records, bool HasNext, bool HasPrevious)
{
    /// <summary>Selects the requested page from the records that pass the test.</summary>
    /// <param name="records">All records of the list, oldest first.</param>
    /// <param name="passes">Whether a record belongs to the list.</param>
    /// <param name="oldestFirst">Whether the list has the oldest record first or the newest.</param>
    /// <param name="store">The store, which knows the position of a record in the order of creation.</param>
    /// <param name="request">The requested page.</param>
    public static Page Take(IReadOnlyList<Record> records, Func<Record, bool> passes, bool oldestFirst, RecordStore store, PageRequest request)
    {
        var step = oldestFirst ? 1 : -1;
        var first = oldestFirst ? 0 : records.Count - 1;
        if (request.Before is string before)
        {
            // Collected backwards from the specified record, then reversed.
            (var firstBefore, var firstNotBefore) = Around(records, before, store, -step);
            (var found, var more) = Collect(records, firstBefore, -step, request.Size, passes);
            found.Reverse();
            return new(found, Any(records, firstNotBefore, step, passes), more);
        }

        var previous = first - step;
        if (request.After is string after)
        {
            (first, previous) = Around(records, after, store, step);
        }

        (var page, var hasMore) = Collect(records, first, step, request.Size, passes);
        return new(page, hasMore, Any(records, previous, -step, passes));
    }

    /// <summary>The indexes next to a record: the first one after it in the direction of the step, and the one before that.</summary>
    private static (int Beyond, int Behind) Around(IReadOnlyList<Record> records, string sid, RecordStore store, int step)
    {
        if (store.TryGetSequence(sid, out var sequence))
        {
            var at = LowerBound(records, sequence);
            var there = at < records.Count && records[at].Sequence == sequence;
            var above = there ? at + 1 : at;
            return step > 0 ? (above, above - 1) : (at - 1, at);
        }

        // Records that are computed for each request, such as usage, are not in the store.
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Sid == sid)
            {
                return (i + step, i);
            }
        }

        throw PageRequest.UnknownToken(sid);
    }

    private static int LowerBound(IReadOnlyList<Record> records, long sequence)
    {
        var low = 0;
        var high = records.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (records[middle].Sequence < sequence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static (List<Record> Records, bool More) Collect(IReadOnlyList<Record> records, int from, int step, int size, Func<Record, bool> passes)
    {
        var found = new List<Record>(Math.Min(size, records.Count));
        for (var i = from; i >= 0 && i < records.Count; i += step)
        {
            if (!passes(records[i]))
            {
                continue;
            }

            if (found.Count == size)
            {
                return (found, true);
            }

            found.Add(records[i]);
        }

        return (found, false);
    }

    private static bool Any(IReadOnlyList<Record> records, int from, int step, Func<Record, bool> passes)
        => Collect(records, from, step, 1, passes).Records.Count > 0;
}

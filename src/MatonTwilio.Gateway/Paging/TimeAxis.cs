namespace MatonTwilio.Gateway.Paging;

/// <summary>The time by which a resource's list is ordered, newest first, and by which it can be cut.</summary>
/// <param name="Field">The filter's name. With <c>&gt;</c> it means at or after, with <c>&lt;</c> at or before.</param>
/// <param name="TimeOf">A record's time.</param>
internal sealed record TimeAxis<T>(string Field, Func<T, DateTimeOffset?> TimeOf)
{
    /// <summary>The second of a record's time. The filters have no finer unit.</summary>
    public long? SecondOf(T record) => TimeOf(record)?.ToUnixTimeSeconds();

    /// <summary>Whether a record is within a window. A record whose time cannot be read is included.</summary>
    public bool IsIn(TimeSlice window, T record) => SecondOf(record) is not { } second || window.Holds(second);

    /// <summary>The second of the last record; null if there is none, or if the records are not in order of time.</summary>
    public long? EdgeOf(List<T> records)
    {
        long? last = null;
        foreach (var record in records)
        {
            if (SecondOf(record) is not { } second || second > last)
            {
                return null;
            }

            last = second;
        }

        return last;
    }
}

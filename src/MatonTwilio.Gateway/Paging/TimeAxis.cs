namespace MatonTwilio.Gateway.Paging;

/// <summary>By which time a resource's list is ordered, newest first, and can be cut.</summary>
/// <param name="Field">The filter's name; with <c>&gt;</c> it means at or after, with <c>&lt;</c> at or before.</param>
/// <param name="TimeOf">A record's time.</param>
internal sealed record TimeAxis<T>(string Field, Func<T, DateTimeOffset?> TimeOf)
{
    /// <summary>The second in which a record's time lies; the filters know no finer time.</summary>
    public long? SecondOf(T record) => TimeOf(record)?.ToUnixTimeSeconds();

    /// <summary>Whether a record is of a window; one whose time cannot be read is not left out for that.</summary>
    public bool IsIn(TimeSlice window, T record) => SecondOf(record) is not { } second || window.Holds(second);

    /// <summary>The second of the last record, where there is one and the records are in the order of their times; else null.</summary>
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

namespace MatonTwilio.Gateway;

/// <summary>By which time a resource's list is ordered, newest first, and can be cut.</summary>
/// <param name="Field">The filter's name; with <c>&gt;</c> it means at or after, with <c>&lt;</c> at or before.</param>
/// <param name="TimeOf">A record's time.</param>
internal sealed record TimeAxis<T>(string Field, Func<T, DateTimeOffset?> TimeOf)
{
    /// <summary>The second in which a record's time lies; the filters know no finer time.</summary>
    public long? SecondOf(T record) => TimeOf(record)?.ToUnixTimeSeconds();
}

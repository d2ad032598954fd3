using System.Globalization;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>A range of time in whole seconds since 1970, including both ends.</summary>
/// <param name="Oldest">The first second.</param>
/// <param name="Newest">The last second; null if the range is open.</param>
internal readonly record struct TimeSlice(long Oldest, long? Newest)
{
    /// <summary>The length in seconds; <see cref="long.MaxValue"/> if the range is open.</summary>
    public long Seconds => Newest is { } newest ? newest - Oldest + 1 : long.MaxValue;

    /// <summary>Whether a second is within the range.</summary>
    public bool Holds(long? second) => second >= Oldest && !(second > Newest);

    /// <summary>The range of a filter; null if the filter has no oldest time, or has a day as well.</summary>
    public static TimeSlice? Of(RequestFields filter, string field)
        => filter.Find(field) is null && SecondOf(filter.Find(field + ">")) is { } oldest ? new TimeSlice(oldest, SecondOf(filter.Find(field + "<"))) : null;

    /// <summary>The same filter for this range.</summary>
    public RequestFields Narrow(RequestFields filter, string field)
    {
        var narrowed = filter.Without(field + ">", field + "<").Add(field + ">", DateTimeOffset.FromUnixTimeSeconds(Oldest));
        return Newest is { } newest ? narrowed.Add(field + "<", DateTimeOffset.FromUnixTimeSeconds(newest)) : narrowed;
    }

    private static long? SecondOf(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeSeconds() : null;
}

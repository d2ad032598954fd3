using System.Globalization;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Paging;

/// <summary>A stretch of time in whole seconds since 1970, both ends included.</summary>
/// <param name="Oldest">Its oldest second.</param>
/// <param name="Newest">Its newest second; null leaves it open.</param>
internal readonly record struct TimeSlice(long Oldest, long? Newest)
{
    /// <summary>Its length in seconds; very many if it is open.</summary>
    public long Seconds => Newest is { } newest ? newest - Oldest + 1 : long.MaxValue;

    /// <summary>Whether a second lies in it.</summary>
    public bool Holds(long? second) => second >= Oldest && !(second > Newest);

    /// <summary>The stretch that filters name; null where they leave its older end open, or name a day besides.</summary>
    public static TimeSlice? Of(RequestFields filter, string field)
        => filter.Find(field) is null && SecondOf(filter.Find(field + ">")) is { } oldest ? new TimeSlice(oldest, SecondOf(filter.Find(field + "<"))) : null;

    /// <summary>The same filters for this stretch.</summary>
    public RequestFields Narrow(RequestFields filter, string field)
    {
        var narrowed = filter.Without(field + ">", field + "<").Add(field + ">", DateTimeOffset.FromUnixTimeSeconds(Oldest));
        return Newest is { } newest ? narrowed.Add(field + "<", DateTimeOffset.FromUnixTimeSeconds(newest)) : narrowed;
    }

    private static long? SecondOf(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeSeconds() : null;
}

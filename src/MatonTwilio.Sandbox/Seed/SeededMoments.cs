namespace MatonTwilio.Sandbox;

/// <summary>When things happened before the start, and with whom.</summary>
internal static class SeededMoments
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>The last half hour is left free, so that everything is over, also the longest call.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    /// <summary>Times in the month before now, oldest first, in whole seconds.</summary>
    public static IReadOnlyList<DateTimeOffset> Draw(DateTimeOffset now, Random chance, int count)
        => [.. Enumerable.Range(0, count)
            .Select(_ => now - Quiet - ((Month - Quiet) * chance.NextDouble()))
            .Select(time => new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero))
            .Order()];

    /// <summary>One of a few people; the numbers are of the range set aside for fiction.</summary>
    public static string Contact(int index) => $"+1{212 + index}5550{100 + index}";
}

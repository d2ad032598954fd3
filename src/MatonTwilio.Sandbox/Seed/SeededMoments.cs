namespace MatonTwilio.Sandbox;

/// <summary>The times and the people of the history before the start.</summary>
internal static class SeededMoments
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>The last half hour is empty, so that even the longest call has ended.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    /// <summary>Times in the month before now, oldest first, in whole seconds.</summary>
    public static IReadOnlyList<DateTimeOffset> Draw(DateTimeOffset now, Random chance, int count)
        => [.. Enumerable.Range(0, count)
            .Select(_ => now - Quiet - ((Month - Quiet) * chance.NextDouble()))
            .Select(time => new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero))
            .Order()];

    /// <summary>One of several people. The numbers are from the range that is reserved for fiction.</summary>
    public static string Contact(int index) => $"+1{212 + index}5550{100 + index}";
}

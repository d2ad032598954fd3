namespace MatonTwilio.Gateway.Paging;

/// <summary>The older slices of a window that are requested together with its first page, if the window probably has many pages.</summary>
internal static class EarlySlices
{
    private const long Day = 86_400;

    // If the window has a single page, the early requests were not needed. With this many permits for each, they cost at most a tenth of a second.
    private const int PermitsPerRequest = 10;

    /// <summary>The slices, newest first; none if the window is short, the number of records is limited, or the rate limit is low.</summary>
    /// <param name="window">The window.</param>
    /// <param name="plan">The number of records and of requests at once.</param>
    /// <param name="requestsPerSecond">The rate limit.</param>
    /// <param name="now">The end of a window without a newest time.</param>
    public static IEnumerable<TimeSlice> Of(TimeSlice window, PagePlan plan, int requestsPerSecond, DateTimeOffset now)
    {
        var atOnce = plan.DegreeOfParallelism;
        var seconds = Math.Min(window.Newest ?? long.MaxValue, now.ToUnixTimeSeconds()) - window.Oldest + 1;
        if (atOnce == PagePlan.Automatic || plan.Wanted is not null || seconds < atOnce * Day || requestsPerSecond < atOnce * PermitsPerRequest)
        {
            yield break;
        }

        // The part that is newer than the slices is half as wide as each of them: its first page is requested with them, and its records are read again later.
        var width = 2 * seconds / ((2 * atOnce) - 1);
        for (var number = atOnce - 1; number > 0; number--)
        {
            var oldest = window.Oldest + ((number - 1) * width);
            yield return new TimeSlice(oldest, oldest + width - 1);
        }
    }
}

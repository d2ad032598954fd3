namespace MatonTwilio.Gateway.Paging;

/// <summary>The older slices of a window that are requested together with its first page, where the window is likely to hold many pages.</summary>
internal static class EarlySlices
{
    private const long Day = 86_400;

    // If the window holds a single page, the other requests were not needed: they may cost a tenth of a second of the rate limit, no more.
    private const int PermitsALane = 10;

    /// <summary>The slices, newest first; none where the window is short or has a limit of records, or where requests are dear.</summary>
    /// <param name="window">The window.</param>
    /// <param name="plan">How much is wanted, with how many requests at once.</param>
    /// <param name="requestsPerSecond">The rate limit.</param>
    /// <param name="now">The end of a window whose newer end is open.</param>
    public static IEnumerable<TimeSlice> Of(TimeSlice window, PagePlan plan, int requestsPerSecond, DateTimeOffset now)
    {
        var lanes = plan.DegreeOfParallelism;
        var seconds = Math.Min(window.Newest ?? long.MaxValue, now.ToUnixTimeSeconds()) - window.Oldest + 1;
        if (lanes == PagePlan.Automatic || plan.Wanted is not null || seconds < lanes * Day || requestsPerSecond < lanes * PermitsALane)
        {
            yield break;
        }

        // What is newer than they are is half as wide as each: its first page comes with them, and is read again.
        var width = 2 * seconds / ((2 * lanes) - 1);
        for (var number = lanes - 1; number > 0; number--)
        {
            var oldest = window.Oldest + ((number - 1) * width);
            yield return new TimeSlice(oldest, oldest + width - 1);
        }
    }
}

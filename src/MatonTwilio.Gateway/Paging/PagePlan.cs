namespace MatonTwilio.Gateway.Paging;

/// <summary>How much of a list to read, and in which page size.</summary>
/// <param name="PageSize">The number of records per page, 1 to 1000.</param>
/// <param name="Wanted">The number of records to read; null for all.</param>
/// <param name="DegreeOfParallelism">
/// The maximum number of requests at once, if the list can be cut by time; <see cref="Automatic"/> derives it from the duration of the first page's request.
/// </param>
public sealed record PagePlan(int PageSize, ulong? Wanted = null, int DegreeOfParallelism = 1)
{
    /// <summary>As many requests at once as the rate limit and the server's latency make useful.</summary>
    public const int Automatic = 0;

    /// <summary>Twilio's largest page.</summary>
    public const int LargestPage = 1000;

    // A list without a limit uses the largest pages, for the fewest requests under the gateway's rate limit. Measured with a
    // server on loopback, its first record arrives within a few milliseconds of that of a page of 50.
    private const int OpenListPage = LargestPage;

    /// <summary>Creates a plan. A list with a limit requests no more than it needs.</summary>
    /// <param name="pageSize">The page size; null lets the plan choose it.</param>
    /// <param name="wanted">The number of records to read; null for all.</param>
    /// <param name="degreeOfParallelism">The maximum number of requests at once, if the list can be cut by time.</param>
    /// <returns>The plan.</returns>
    public static PagePlan Of(int? pageSize = null, ulong? wanted = null, int degreeOfParallelism = 1)
        => new(pageSize ?? (int)Math.Clamp(wanted ?? OpenListPage, 1UL, LargestPage), wanted, degreeOfParallelism);

    /// <summary>Whether several requests at once are useful: not if one page is enough.</summary>
    internal bool IsParallel => DegreeOfParallelism != 1 && !(Wanted <= (ulong)PageSize);
}

namespace MatonTwilio.Gateway.Paging;

/// <summary>How much of a list is wanted, and how large its pages are to be.</summary>
/// <param name="PageSize">Records a page, 1 to 1000.</param>
/// <param name="Wanted">Records wanted in all; null means every one.</param>
/// <param name="DegreeOfParallelism">
/// How many requests may be in progress at once, where the list can be cut by time; <see cref="Automatic"/> leaves it to what the list's first page takes.
/// </param>
public sealed record PagePlan(int PageSize, ulong? Wanted = null, int DegreeOfParallelism = 1)
{
    /// <summary>As many requests at once as the rate limit and the server's latency make useful.</summary>
    public const int Automatic = 0;

    /// <summary>Twilio's largest page.</summary>
    public const int LargestPage = 1000;

    // An open list asks for the largest pages: fewest requests under the gateway's limit of requests a second. Measured
    // against a server on loopback, its first record comes as soon as that of a page of 50 within a few milliseconds.
    private const int OpenListPage = LargestPage;

    /// <summary>Creates a plan: a list with an end asks for no more than it needs.</summary>
    /// <param name="pageSize">The page size that was asked for; null leaves the choice to the plan.</param>
    /// <param name="wanted">Records wanted in all; null means every one.</param>
    /// <param name="degreeOfParallelism">How many requests may be in progress at once, where the list can be cut by time.</param>
    /// <returns>The plan.</returns>
    public static PagePlan Of(int? pageSize = null, ulong? wanted = null, int degreeOfParallelism = 1)
        => new(pageSize ?? (int)Math.Clamp(wanted ?? OpenListPage, 1UL, LargestPage), wanted, degreeOfParallelism);

    /// <summary>Whether more than one request at once can help: not where one page is all that is wanted.</summary>
    internal bool IsParallel => DegreeOfParallelism != 1 && !(Wanted <= (ulong)PageSize);
}

using System.Threading.RateLimiting;

namespace MatonTwilio.Gateway;

/// <summary>Keeps a session under the gateway's limit of requests in any second.</summary>
internal static class RateLimit
{
    private const int SegmentsPerSecond = 40;

    // A permit comes back when its segment leaves the window. One segment more than a second's worth makes sure that a whole second has
    // passed by then, wherever in its segment the permit was taken. Another one is for the way: what left a second apart may arrive a
    // little closer together. That costs at most 4.8 % of the rate.
    private const int Segments = SegmentsPerSecond + 2;

    public static RateLimiter Create(int requestsPerSecond) => new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = requestsPerSecond,
        Window = TimeSpan.FromSeconds(Segments / (double)SegmentsPerSecond),
        SegmentsPerWindow = Segments,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

using System.Threading.RateLimiting;

namespace MatonTwilio.Gateway;

/// <summary>Keeps a session under the gateway's limit of requests in any second.</summary>
internal static class RateLimit
{
    // A permit comes back when its segment leaves the window. One segment more than a second's worth makes sure that a whole
    // second has passed by then, wherever in its segment the permit was taken; fine segments keep that from costing rate.
    private const int SegmentsPerSecond = 40;

    public static RateLimiter Create(int requestsPerSecond) => new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = requestsPerSecond,
        Window = TimeSpan.FromSeconds((SegmentsPerSecond + 1) / (double)SegmentsPerSecond),
        SegmentsPerWindow = SegmentsPerSecond + 1,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Steps of requests in tests of permits.</summary>
internal static class RateLimitSteps
{
    /// <summary>A request leaves.</summary>
    public static RatePermit Send(this RateLimit limit)
    {
        Assert.True(limit.TryTake(out var permit, out _));
        permit.MarkSent();
        return permit;
    }

    /// <summary>A request leaves and is refused because of the rate limit.</summary>
    public static void Refuse(this RateLimit limit, TimeSpan? retryAfter = null) => limit.Pace.Lower(limit.Send(), retryAfter);
}

using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Requests of which only the permit matters.</summary>
internal static class RateLimitSteps
{
    /// <summary>A request leaves.</summary>
    public static RatePermit Send(this RateLimit limit)
    {
        Assert.True(limit.TryTake(out var permit, out _));
        permit.MarkSent();
        return permit;
    }

    /// <summary>A request leaves and is refused as one too many.</summary>
    public static void Refuse(this RateLimit limit, TimeSpan? retryAfter = null) => limit.Pace.Lower(limit.Send(), retryAfter);
}

using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Clients;

/// <summary>How often to poll a record that changes by itself, and for how long.</summary>
/// <param name="Interval">The time between polls.</param>
/// <param name="Limit">The longest time to wait in all.</param>
public sealed record PollTiming(TimeSpan Interval, TimeSpan Limit);

/// <summary>Looks at something again and again until it is as it should be.</summary>
internal static class Poll
{
    /// <summary>Looks until <paramref name="isDone"/> says that what was seen is final.</summary>
    /// <exception cref="MatonGatewayException">The time was up before.</exception>
    public static async Task<T> UntilAsync<T>(
        Func<CancellationToken, Task<T>> look, Func<T, bool> isDone, PollTiming timing, Action<T>? seen, TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var found = await look(cancellation).ConfigureAwait(false);
            seen?.Invoke(found);
            if (isDone(found))
            {
                return found;
            }

            if (time.GetElapsedTime(started) + timing.Interval > timing.Limit)
            {
                throw Failures.WaitTimedOut(found, timing.Limit);
            }

            await Task.Delay(timing.Interval, time, cancellation).ConfigureAwait(false);
        }
    }
}

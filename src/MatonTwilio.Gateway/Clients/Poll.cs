using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Clients;

/// <summary>How often to poll a record that changes by itself, and for how long.</summary>
/// <param name="Interval">The time between polls.</param>
/// <param name="Limit">The time limit of the whole wait.</param>
public sealed record PollTiming(TimeSpan Interval, TimeSpan Limit);

/// <summary>Polls a record until it is final.</summary>
internal static class Poll
{
    /// <summary>Polls until <paramref name="isDone"/> returns true for the record.</summary>
    /// <exception cref="MatonGatewayException">The time limit has passed before.</exception>
    public static async Task<T> UntilAsync<T>(
        Func<CancellationToken, Task<T>> read, Func<T, bool> isDone, PollTiming timing, Action<T>? seen, TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var found = await read(cancellation).ConfigureAwait(false);
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

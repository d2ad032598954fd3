using System.Runtime.CompilerServices;

namespace MatonTwilio.Gateway;

/// <summary>One record's end of a wait: the record as it became final, or why the wait for it ended.</summary>
/// <typeparam name="T">What is waited for.</typeparam>
/// <param name="Sid">Its SID.</param>
/// <param name="Record">The final record; null where there is an error.</param>
/// <param name="Error">What went wrong; null where it became final.</param>
public sealed record WaitOutcome<T>(string Sid, T? Record, MatonException? Error);

/// <summary>Waits for several messages or calls at once until each one's status is final.</summary>
/// <typeparam name="T">What is waited for.</typeparam>
/// <param name="session">The session to look through.</param>
public sealed class FinalWait<T>(GatewaySession session)
{
    private readonly List<(TwilioClient Client, string Sid)> _pending = [];

    /// <summary>How many are not final yet.</summary>
    public int Pending => _pending.Count;

    /// <summary>Adds one to wait for.</summary>
    /// <param name="client">The client of its account.</param>
    /// <param name="sid">Its SID.</param>
    public void Add(TwilioClient client, string sid) => _pending.Add((client, sid));

    /// <summary>Looks at all of them, again and again, and gives each as soon as it is final.</summary>
    /// <param name="timing">How often to look, and for how long.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The outcomes, as they come; those that were not final in time come last, as errors.</returns>
    public async IAsyncEnumerable<WaitOutcome<T>> RunAsync(PollTiming timing, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(timing);
        var started = session.Time.GetTimestamp();
        while (_pending.Count > 0)
        {
            foreach (var one in _pending.ToArray())
            {
                if (await LookAsync(one.Client, one.Sid, cancellation).ConfigureAwait(false) is { } outcome)
                {
                    _pending.Remove(one);
                    yield return outcome;
                }
            }

            if (session.Time.GetElapsedTime(started) + timing.Interval > timing.Limit)
            {
                break;
            }

            if (_pending.Count > 0)
            {
                await Task.Delay(timing.Interval, session.Time, cancellation).ConfigureAwait(false);
            }
        }

        foreach (var (_, sid) in _pending)
        {
            yield return new WaitOutcome<T>(sid, default, Poll.TimedOut(sid, timing.Limit));
        }
    }

    private static async Task<WaitOutcome<T>?> LookAsync(TwilioClient client, string sid, CancellationToken cancellation)
    {
        try
        {
            var record = await client.GetAsync(ApiResources.Of<T>(), sid, cancellation).ConfigureAwait(false);
            return record is IMoving { IsFinal: true } ? new WaitOutcome<T>(sid, record, Error: null) : null;
        }
        catch (MatonException error)
        {
            return new WaitOutcome<T>(sid, default, error);
        }
    }
}

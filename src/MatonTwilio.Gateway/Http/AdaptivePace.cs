namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The pace of all sessions that share a board. Programs on other machines may use the same key, so a 429 from the gateway lowers the pace to the rate that the
/// gateway accepted, and each success raises it again.
/// </summary>
/// <param name="board">The board that holds the pace.</param>
/// <param name="time">The clock.</param>
internal sealed class AdaptivePace(PaceBoard board, TimeProvider time)
{
    // Found by simulation of two to five machines that share one limit: few 429s, and most of the limit used.
    private const double Lowered = 0.7;
    private const double LoweredAtMost = 0.4;
    private const double RaisedBy = 0.007;
    private const double RaisedInCalm = 1.15;

    // Below every limit, which is at least 1.
    private const double SlowestPace = 0.7;

    // Requests that left this soon after the pace was lowered were still affected by the earlier pace, so their refusals do not lower it again.
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(0.5);

    // After this time without a refusal, the other programs have probably stopped.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(8);

    // A refusal older than this no longer counts: a lowered pace is kept in a file, which outlives the process.
    private static readonly TimeSpan Past = TimeSpan.FromMinutes(1);

    // A gateway that asks for a longer wait than this means all requests, not only the refused one.
    private static readonly TimeSpan WorthAPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    /// <summary>The current maximum of requests per second.</summary>
    public double Current => board.Use(PaceIn);

    /// <summary>Lowers the pace because the gateway refused a request with 429.</summary>
    /// <param name="permit">The request's permit.</param>
    /// <param name="retryAfter">The wait that the gateway asks for; null if it asks for none.</param>
    /// <returns>The new pace, in requests per second.</returns>
    public double Lower(RatePermit permit, TimeSpan? retryAfter)
    {
        permit.Free();
        return board.Use(state =>
        {
            var now = time.GetTimestamp();
            if (time.Since(state.LoweredAt) - time.Since(permit.LeftAt ?? now) > Counted)
            {
                state.PaceBefore = PaceIn(state);
                state.LoweredAt = now;
            }

            // The refusals of a burst arrive one after the other, and each reduces the number of requests that were accepted.
            var accepted = Math.Max(state.PaceBefore * LoweredAtMost, Math.Min(state.PaceBefore * Lowered, CountAccepted(state)));
            state.Pace = Math.Max(SlowestPace, accepted);
            state.RefusedAt = now;
            state.PausedUntil = retryAfter > WorthAPause && retryAfter <= LongestPause ? now + time.ToTicks(retryAfter.Value) : state.PausedUntil;
            return PaceIn(state);
        });
    }

    /// <summary>Raises the pace because the gateway accepted a request.</summary>
    public void Raise() => board.Use(state => PaceIn(state) is var pace && IsLowered(state)
        ? state.Pace = time.Since(state.RefusedAt) > Calm ? pace * RaisedInCalm : pace + (board.RequestsPerSecond * RaisedBy)
        : pace);

    /// <summary>The time until the next request may leave; zero if it may leave now.</summary>
    /// <param name="state">The board's state.</param>
    public TimeSpan Wait(PaceState state)
    {
        if (time.Until(state.PausedUntil) is { TotalMilliseconds: >= 1 } paused && paused <= LongestPause)
        {
            return paused;
        }

        return IsLowered(state) && TimeSpan.FromSeconds(1 / PaceIn(state)) - time.Since(state.TakenAt) is { TotalMilliseconds: >= 1 } rest ? rest : TimeSpan.Zero;
    }

    private double PaceIn(PaceState state)
        => time.Since(state.RefusedAt) < Past && state.Pace >= SlowestPace && state.Pace < board.RequestsPerSecond
            ? state.Pace
            : board.RequestsPerSecond;

    // At a lowered pace, requests leave at equal intervals, because a burst would collide with the requests of other machines.
    private bool IsLowered(PaceState state) => PaceIn(state) < board.RequestsPerSecond;

    // Counts the last second only. A refused request has freed its slot and is not counted.
    private int CountAccepted(PaceState state)
    {
        var accepted = 0;
        foreach (var until in state.Slots)
        {
            accepted += time.Until(until) is var left && left > TimeSpan.Zero && left <= RatePermit.Hold ? 1 : 0;
        }

        return accepted;
    }
}

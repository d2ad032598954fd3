namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The pace of all sessions that share a board. Others use the same key on other machines: where the gateway responds with 429, the pace is lowered to what it
/// accepts, and success raises it again.
/// </summary>
/// <param name="board">Where the pace is kept.</param>
/// <param name="time">Tells the time.</param>
internal sealed class AdaptivePace(PaceBoard board, TimeProvider time)
{
    // Found by simulation of two to five machines on one limit: few 429s, and most of the limit used.
    private const double Lowered = 0.7;
    private const double LoweredAtMost = 0.4;
    private const double RaisedBy = 0.007;
    private const double RaisedInCalm = 1.15;
    private const double SlowestPace = 0.7;

    // A request that left so soon after the lowering met the requests of before it: that is no reason to lower again.
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(0.5);

    // So long without a refusal means that the others have gone.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(8);

    // What the gateway refused so long ago says nothing about now: a lowered pace outlives the process that lowered it.
    private static readonly TimeSpan Past = TimeSpan.FromMinutes(1);

    // A gateway that asks for a longer wait than this means everybody, not one request.
    private static readonly TimeSpan WorthAPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    /// <summary>How many requests a second leave at present, at the most.</summary>
    public double Current => board.Use(Of);

    /// <summary>Learns that the gateway refused a request as one too many.</summary>
    /// <param name="permit">The request's permit.</param>
    /// <param name="retryAfter">How long the gateway asks to wait; null where it does not say.</param>
    /// <returns>The pace from now on, in requests a second.</returns>
    public double Lower(RatePermit permit, TimeSpan? retryAfter)
    {
        permit.Free();
        return board.Use(state =>
        {
            var now = time.GetTimestamp();
            if (time.Since(state.LoweredAt) - time.Since(permit.LeftAt ?? now) > Counted)
            {
                state.PaceBefore = Of(state);
                state.LoweredAt = now;
            }

            // The refusals of a burst come one after the other: each leaves fewer that may have been accepted.
            var accepted = Math.Max(state.PaceBefore * LoweredAtMost, Math.Min(state.PaceBefore * Lowered, CountAccepted(state)));
            state.Pace = Math.Max(Math.Min(SlowestPace, board.RequestsPerSecond), accepted);
            state.RefusedAt = now;
            state.PausedUntil = retryAfter > WorthAPause && retryAfter <= LongestPause ? now + time.ToTicks(retryAfter.Value) : state.PausedUntil;
            return Of(state);
        });
    }

    /// <summary>Learns that the gateway accepted a request.</summary>
    public void Raise() => board.Use(state => Of(state) is var pace && IsLowered(state)
        ? state.Pace = time.Since(state.RefusedAt) > Calm ? pace * RaisedInCalm : pace + (board.RequestsPerSecond * RaisedBy)
        : pace);

    /// <summary>How long until the next request may leave; zero where it may now.</summary>
    /// <param name="state">The board's state.</param>
    public TimeSpan Wait(PaceState state)
    {
        if (time.Until(state.PausedUntil) is { TotalMilliseconds: >= 1 } paused && paused <= LongestPause)
        {
            return paused;
        }

        return IsLowered(state) && TimeSpan.FromSeconds(1 / Of(state)) - time.Since(state.TakenAt) is { TotalMilliseconds: >= 1 } rest ? rest : TimeSpan.Zero;
    }

    private double Of(PaceState state)
        => time.Since(state.RefusedAt) < Past && state.Pace >= Math.Min(SlowestPace, board.RequestsPerSecond) && state.Pace < board.RequestsPerSecond
            ? state.Pace
            : board.RequestsPerSecond;

    // Requests then leave one after the other, since several at once would meet those of the other machines.
    private bool IsLowered(PaceState state) => Of(state) < board.RequestsPerSecond;

    // Of the last second: a refused request has given its slot back.
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

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
    public double Current => SinceRefused < Past ? Read(ref board.Pace) : board.Slots;

    /// <summary>Whether the pace is below the limit: requests then leave one after the other, since several at once would meet those of the other machines.</summary>
    public bool IsLowered => Current < board.Slots;

    private TimeSpan SinceRefused => time.Since(Volatile.Read(ref board.RefusedAt));

    /// <summary>Learns that the gateway refused a request as one too many.</summary>
    /// <param name="permit">The request's permit.</param>
    /// <param name="retryAfter">How long the gateway asks to wait; null where it does not say.</param>
    public void Lower(RatePermit permit, TimeSpan? retryAfter)
    {
        var now = time.GetTimestamp();
        permit.Free();
        if (time.Since(Volatile.Read(ref board.LoweredAt)) - time.Since(permit.LeftAt ?? now) > Counted)
        {
            Write(ref board.PaceBefore, Current);
            Volatile.Write(ref board.LoweredAt, now);
        }

        // The refusals of a burst come one after the other: each leaves fewer that may have been accepted.
        var before = Read(ref board.PaceBefore);
        Write(ref board.Pace, Math.Max(Math.Min(SlowestPace, board.Slots), Math.Clamp(CountAccepted(), before * LoweredAtMost, before * Lowered)));
        Volatile.Write(ref board.RefusedAt, now);
        if (retryAfter > WorthAPause && retryAfter <= LongestPause)
        {
            Volatile.Write(ref board.PausedUntil, now + time.ToTicks(retryAfter.Value));
        }
    }

    /// <summary>Learns that the gateway accepted a request.</summary>
    public void Raise()
    {
        if (Current is var pace && pace < board.Slots)
        {
            pace = Math.Min(board.Slots, SinceRefused > Calm ? pace * RaisedInCalm : pace + (board.Slots * RaisedBy));
            Write(ref board.Pace, pace);
        }
    }

    /// <summary>How long until the next request may leave; zero where it may now.</summary>
    /// <param name="lastTaken">When the last permit was taken.</param>
    public TimeSpan Wait(long lastTaken)
    {
        if (time.Until(Volatile.Read(ref board.PausedUntil)) is { TotalMilliseconds: >= 1 } paused && paused <= LongestPause)
        {
            return paused;
        }

        return IsLowered && TimeSpan.FromSeconds(1 / Current) - time.Since(lastTaken) is { TotalMilliseconds: >= 1 } rest ? rest : TimeSpan.Zero;
    }

    private static double Read(ref long bits) => BitConverter.Int64BitsToDouble(Volatile.Read(ref bits));

    private static void Write(ref long bits, double pace) => Volatile.Write(ref bits, BitConverter.DoubleToInt64Bits(pace));

    // Of the last second: a refused request has given its slot back.
    private int CountAccepted()
        => Enumerable.Range(0, board.Slots).Count(slot => time.Until(Volatile.Read(ref board.Slot(slot))) is var left && left > TimeSpan.Zero && left <= RatePermit.Hold);
}

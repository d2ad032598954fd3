namespace MatonTwilio.Gateway.Sending;

/// <summary>When something happened, by two clocks. The machine's may be set meanwhile; the timer knows nothing of that, but may stand still
/// while the machine sleeps, and ends with the process.</summary>
/// <param name="At">By the machine's clock.</param>
/// <param name="Timestamp">By the timer; null where it was in another process.</param>
internal readonly record struct DualTimestamp(DateTimeOffset At, long? Timestamp)
{
    public static DualTimestamp Now(TimeProvider time) => new(time.GetUtcNow(), time.GetTimestamp());

    /// <summary>A moment of another process.</summary>
    public static DualTimestamp Of(DateTimeOffset at) => new(at, Timestamp: null);

    /// <summary>How long ago it was, by the timer: a clock that is set forward makes no time pass.</summary>
    public TimeSpan Ago(TimeProvider time) => time.GetElapsedTime(Timestamp!.Value);

    /// <summary>When it was by a server's clock; the earlier one where the two clocks differ.</summary>
    /// <param name="time">Both clocks.</param>
    /// <param name="serverAhead">How far the server's clock is ahead of this machine's now.</param>
    public DateTimeOffset OnServer(TimeProvider time, TimeSpan serverAhead)
    {
        var byClock = At + serverAhead;
        if (Timestamp is null)
        {
            return byClock;
        }

        var byTimer = time.GetUtcNow() + serverAhead - Ago(time);
        return byTimer < byClock ? byTimer : byClock;
    }
}

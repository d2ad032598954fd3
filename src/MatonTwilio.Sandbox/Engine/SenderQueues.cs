namespace MatonTwilio.Sandbox;

/// <summary>
/// How long messages wait for their senders: each sends so many segments a second, and the rest waits its turn.
/// <see href="https://help.twilio.com/articles/115002943027"/>
/// </summary>
/// <param name="segmentsPerSecond">What each sender sends; null for no limit, so that nothing waits.</param>
internal sealed class SenderQueues(double? segmentsPerSecond)
{
    /// <summary>A sender holds what it can send in this time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    // When each sender has sent all that it has.
    private readonly Dictionary<string, DateTimeOffset> _free = [];

    /// <summary>Lines a message up, and returns how long it waits.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="segments">How long the message is.</param>
    /// <param name="at">When it comes to the queue.</param>
    /// <exception cref="TwilioError">The queue is full.</exception>
    public TimeSpan Join(string sender, int segments, DateTimeOffset at)
    {
        if (segmentsPerSecond is not { } rate)
        {
            return TimeSpan.Zero;
        }

        var turn = _free.TryGetValue(sender, out var free) && free > at ? free : at;
        if (turn - at > Longest)
        {
            throw WellKnownNumbers.QueueFull(sender);
        }

        _free[sender] = turn + TimeSpan.FromSeconds(segments / rate);
        return turn - at;
    }
}

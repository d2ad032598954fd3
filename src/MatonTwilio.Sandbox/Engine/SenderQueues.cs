namespace MatonTwilio.Sandbox;

/// <summary>
/// The time for which messages wait for their senders. Each sender sends a limited number of segments a second, and other messages wait in its queue.
/// <see href="https://help.twilio.com/articles/115002943027"/>
/// </summary>
/// <param name="segmentsPerSecond">The rate of each sender; null for no limit, so that no message waits.</param>
internal sealed class SenderQueues(double? segmentsPerSecond)
{
    /// <summary>The maximum length of a queue, as the time in which the sender can send it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    // The time at which each sender will have sent its queue.
    private readonly Dictionary<string, DateTimeOffset> _free = [];

    /// <summary>Adds a message to the queue of its sender, and returns how long it waits.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="segments">The number of segments of the message.</param>
    /// <param name="at">The time at which it enters the queue.</param>
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

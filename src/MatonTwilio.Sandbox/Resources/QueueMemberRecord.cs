namespace MatonTwilio.Sandbox;

/// <summary>A call that waits in a queue.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class QueueMemberRecord(Identity identity) : Record(identity), ICallPlace
{
    private DateTimeOffset? _left;

    public required QueueRecord Queue { get; init; }

    public required CallRecord Call { get; init; }

    /// <summary>When it left the queue, or the call ended; null while it waits.</summary>
    public DateTimeOffset? LeftAt(DateTimeOffset now) => _left ?? Call.EndedAt(now);

    public TimeSpan Waited(DateTimeOffset now) => (LeftAt(now) ?? now) - Created;

    public void Leave(DateTimeOffset now) => _left = now;
}

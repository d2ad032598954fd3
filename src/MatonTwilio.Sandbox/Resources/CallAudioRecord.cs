namespace MatonTwilio.Sandbox;

/// <summary>A stream, SIPREC session or transcription of a call. It ends when a request stops it, or with the call.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class CallAudioRecord(Identity identity) : Record(identity)
{
    public required CallRecord Call { get; init; }

    /// <summary>When a request stopped it; null if none has.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    public bool IsLive(DateTimeOffset now) => EndedAt(now) is null;

    public DateTimeOffset LastChange(DateTimeOffset now) => EndedAt(now) ?? Created;

    private DateTimeOffset? EndedAt(DateTimeOffset now) => Call.EndedAt(now) is DateTimeOffset end && !(StoppedAt < end) ? end : StoppedAt;
}

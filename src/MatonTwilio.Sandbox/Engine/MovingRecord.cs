namespace MatonTwilio.Sandbox;

/// <summary>A record whose status changes over time, such as a message or a call, unless a request stops it.</summary>
/// <param name="identity">What identifies the new record.</param>
internal abstract class MovingRecord(Identity identity) : Record(identity)
{
    public required IReadOnlyList<Stage> Stages { get; set; }

    /// <summary>The status that a request has set, and when; null if no request has set one.</summary>
    public StageReached? Stopped { get; set; }

    public StageReached At(DateTimeOffset now) => Stopped ?? LifeCycle.At(Stages, Created, now);

    /// <summary>The time when a status was reached, or null if it was not reached.</summary>
    public DateTimeOffset? When(string status, DateTimeOffset now)
        => LifeCycle.When(Stages, status, Created, Stopped is StageReached stopped && stopped.Since < now ? stopped.Since : now);

    /// <summary>The time of its last change, by itself or by a request.</summary>
    public DateTimeOffset LastChange(DateTimeOffset now)
    {
        var since = At(now).Since;
        return since > Updated ? since : Updated;
    }

    /// <summary>The time when it reached its final status; null if it has not.</summary>
    public DateTimeOffset? EndedAt(DateTimeOffset now) => Stopped?.Since ?? When(Stages[^1].Status, now);

    /// <summary>Refuses to redact or delete a record that has not reached its final status.</summary>
    public void RequireEnded(DateTimeOffset now)
    {
        if (EndedAt(now) is null)
        {
            throw TwilioError.NotComplete();
        }
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>A record that moves through stages by itself, such as a message or a call, unless a request stops it.</summary>
internal abstract class MovingRecord : Record
{
    public required IReadOnlyList<Stage> Stages { get; set; }

    /// <summary>The status that a request has put it in, and when; null while it moves by itself.</summary>
    public StageReached? Stopped { get; set; }

    public StageReached At(DateTimeOffset now) => Stopped ?? LifeCycle.At(Stages, Created, now);

    /// <summary>When a status came, or null if it has not come or never does.</summary>
    public DateTimeOffset? When(string status, DateTimeOffset now)
        => LifeCycle.When(Stages, status, Created, Stopped is StageReached stopped && stopped.Since < now ? stopped.Since : now);

    /// <summary>When it last changed, by itself or by a request.</summary>
    public DateTimeOffset LastChange(DateTimeOffset now)
    {
        var since = At(now).Since;
        return since > Updated ? since : Updated;
    }

    /// <summary>When it came to its end; null while it has not.</summary>
    public DateTimeOffset? EndedAt(DateTimeOffset now) => Stopped?.Since ?? When(Stages[^1].Status, now);

    /// <summary>What has not come to its end can be neither redacted nor deleted.</summary>
    public void RequireEnded(DateTimeOffset now)
    {
        if (EndedAt(now) is null)
        {
            throw TwilioError.NotComplete();
        }
    }
}

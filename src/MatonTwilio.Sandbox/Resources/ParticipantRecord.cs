namespace MatonTwilio.Sandbox;

/// <summary>A participant of a conference, by its call.</summary>
internal sealed class ParticipantRecord : Record, ICallPlace
{
    private DateTimeOffset? _left;

    public required ConferenceRecord Conference { get; init; }

    public required CallRecord Call { get; init; }

    /// <summary>When they left, or their call ended; null while they are there.</summary>
    public DateTimeOffset? LeftAt(DateTimeOffset now) => _left ?? Call.EndedAt(now);

    /// <summary>Whether they have come in and the conference goes on for that.</summary>
    public bool HasStarted(DateTimeOffset now) => this["start_conference_on_enter"] is true && Call.When(CallRecord.InProgress, now) is not null;

    public string Status(DateTimeOffset now) => Call.At(now).Status switch
    {
        CallRecord.InProgress => "connected",
        CallRecord.Completed => "complete",
        "queued" or CallRecord.Ringing => Call.At(now).Status,
        _ => "failed",
    };

    public void Leave(DateTimeOffset now) => Go("left", now);

    /// <summary>Throws them out, which ends their call: there are no instructions after the conference.</summary>
    public void Kick(DateTimeOffset now)
    {
        Call.HangUp(now);
        Go("kicked", now);
    }

    private void Go(string how, DateTimeOffset now)
    {
        _left = now;
        Conference.Lose(this, how, now);
    }
}

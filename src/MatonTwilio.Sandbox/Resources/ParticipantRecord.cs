namespace MatonTwilio.Sandbox;

/// <summary>A participant of a conference, with its call.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class ParticipantRecord(Identity identity) : Record(identity), ICallPlace
{
    private DateTimeOffset? _left;

    public required ConferenceRecord Conference { get; init; }

    public required CallRecord Call { get; init; }

    /// <summary>When the participant left, or the call ended; null while the participant is in the conference.</summary>
    public DateTimeOffset? LeftAt(DateTimeOffset now) => _left ?? Call.EndedAt(now);

    /// <summary>Whether the participant is connected and starts the conference by that.</summary>
    public bool HasStarted(DateTimeOffset now) => this["start_conference_on_enter"] is true && Call.When(CallRecord.InProgress, now) is not null;

    public string Status(DateTimeOffset now) => Call.At(now).Status switch
    {
        CallRecord.InProgress => "connected",
        CallRecord.Completed => "complete",
        "queued" or CallRecord.Ringing => Call.At(now).Status,
        _ => "failed",
    };

    public void Leave(DateTimeOffset now) => Go("left", now);

    /// <summary>Removes the participant, which ends the call, because there are no instructions after the conference.</summary>
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

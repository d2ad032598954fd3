namespace MatonTwilio.Sandbox;

/// <summary>A conference. It starts with the first participant who may start it, and ends when it is stopped or when the last participant leaves.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class ConferenceRecord(Identity identity) : Record(identity)
{
    public const string InProgress = "in-progress";

    private readonly List<ParticipantRecord> _everyone = [];
    private ConferenceEnd? _end;

    /// <summary>All participants who are connected or being called.</summary>
    public IEnumerable<ParticipantRecord> Present(DateTimeOffset now) => _everyone.Where(participant => participant.LeftAt(now) is null);

    public string Status(DateTimeOffset now)
        => End(now) is not null ? "completed" : _everyone.Exists(participant => participant.HasStarted(now)) ? InProgress : "init";

    /// <summary>Its end; null if it has not ended.</summary>
    public ConferenceEnd? End(DateTimeOffset now)
    {
        if (_end is not null || _everyone.Count == 0 || Present(now).Any())
        {
            return _end;
        }

        var last = _everyone.MaxBy(participant => participant.LeftAt(now))!;
        return new(last.LeftAt(now)!.Value, "last-participant-left", last.Call.Sid);
    }

    public DateTimeOffset LastChange(DateTimeOffset now) => End(now) is { } end && end.At > Updated ? end.At : Updated;

    public void Add(ParticipantRecord participant)
    {
        _everyone.Add(participant);
        participant.Call.Place = participant;
    }

    /// <summary>Ends the conference for all participants.</summary>
    public void Close(ConferenceEnd end)
    {
        foreach (var participant in Present(end.At).ToList())
        {
            participant.Call.HangUp(end.At);
        }

        _end = end;
        Updated = end.At;
    }

    /// <summary>Removes a participant who left or was removed. With some participants, the conference ends.</summary>
    public void Lose(ParticipantRecord participant, string how, DateTimeOffset now)
    {
        if (participant["end_conference_on_exit"] is true)
        {
            Close(new(now, $"participant-with-end-conference-on-exit-{how}", participant.Call.Sid));
        }
        else if (!Present(now).Any())
        {
            Close(new(now, $"last-participant-{how}", participant.Call.Sid));
        }
    }
}

namespace MatonTwilio;

/// <summary>A participant of a conference, connected or being called. The SID of its call identifies it, and its label if it has one.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource"/>
public sealed class TwilioParticipant
{
    /// <summary>The call (CA...) over which the participant takes part.</summary>
    public string? CallSid { get; set; }

    /// <summary>The name that was given when the participant was added; it can stand for the call's SID. Null where there is none.</summary>
    public string? Label { get; set; }

    /// <summary>The conference (CF...).</summary>
    public string? ConferenceSid { get; set; }

    /// <summary>The account (AC...) that the conference belongs to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Where the call is: queued, connecting, ringing, connected, complete or failed.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the others do not hear the participant.</summary>
    public bool? Muted { get; set; }

    /// <summary>Whether the participant is on hold: neither heard nor hearing.</summary>
    public bool? Hold { get; set; }

    /// <summary>Whether only one of the others hears the participant: the one of <see cref="CallSidToCoach"/>.</summary>
    public bool? Coaching { get; set; }

    /// <summary>The call (CA...) of the participant who is coached; null if none is.</summary>
    public string? CallSidToCoach { get; set; }

    /// <summary>Whether the conference started, or starts, when the participant comes in.</summary>
    public bool? StartConferenceOnEnter { get; set; }

    /// <summary>Whether the conference ends when the participant leaves.</summary>
    public bool? EndConferenceOnExit { get; set; }

    /// <summary>How many milliseconds the call waits before it is placed; only in the response to adding the participant.</summary>
    public int? QueueTime { get; set; }

    /// <summary>When the participant was added (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When the participant last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(Label ?? "", CallSid);
}

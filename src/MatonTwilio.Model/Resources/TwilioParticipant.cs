namespace MatonTwilio;

/// <summary>A participant of a conference, connected or being called, identified by the SID of its call, or by its label.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource"/>
public sealed class TwilioParticipant : TwilioRecord
{
    /// <summary>The participant's call (CA...).</summary>
    public string? CallSid { get; set; }

    /// <summary>The label from when the participant was added, which can be used instead of the call's SID; null if there is none.</summary>
    public string? Label { get; set; }

    /// <summary>The conference (CF...).</summary>
    public string? ConferenceSid { get; set; }

    /// <summary>The account (AC...) that the conference belongs to.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The status of the call: queued, connecting, ringing, connected, complete or failed.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the others do not hear the participant.</summary>
    public bool? Muted { get; set; }

    /// <summary>Whether the participant is on hold, and neither hears the others nor is heard.</summary>
    public bool? Hold { get; set; }

    /// <summary>Whether the participant coaches: only the participant of <see cref="CallSidToCoach"/> hears the participant.</summary>
    public bool? Coaching { get; set; }

    /// <summary>The call (CA...) of the coached participant; null if there is none.</summary>
    public string? CallSidToCoach { get; set; }

    /// <summary>Whether the conference starts when the participant joins.</summary>
    public bool? StartConferenceOnEnter { get; set; }

    /// <summary>Whether the conference ends when the participant leaves.</summary>
    public bool? EndConferenceOnExit { get; set; }

    /// <summary>The time in milliseconds that the call waits before it is placed; only in the response to adding the participant.</summary>
    public int? QueueTime { get; set; }

    /// <summary>When the participant was added (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When the participant last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(Label ?? "", CallSid);

    private protected override string? Identity => Pair(ConferenceSid, CallSid);

    private protected override DateTimeOffset? Created => DateCreated;
}

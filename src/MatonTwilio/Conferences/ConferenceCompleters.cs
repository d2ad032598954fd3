namespace MatonTwilio.Commands;

/// <summary>Suggests the statuses of a conference.</summary>
public sealed class ConferenceStatusCompleter() : KnownValuesCompleter("init", "in-progress", "completed");

/// <summary>Suggests the status that ends a conference.</summary>
public sealed class NewConferenceStatusCompleter() : KnownValuesCompleter("completed");

/// <summary>Suggests the changes of a conference that Twilio reports.</summary>
public sealed class ConferenceEventCompleter()
    : KnownValuesCompleter("start", "end", "join", "leave", "mute", "hold", "modify", "speaker", "announcement");

/// <summary>Suggests the events at which the other participants hear a beep.</summary>
public sealed class BeepCompleter() : KnownValuesCompleter("true", "false", "onEnter", "onExit");

/// <summary>Suggests the values of a conference's recording.</summary>
public sealed class ConferenceRecordCompleter() : KnownValuesCompleter("true", "false", "record-from-start", "do-not-record");

/// <summary>Suggests the changes of a participant's recording that Twilio reports.</summary>
public sealed class ParticipantRecordingEventCompleter()
    : KnownValuesCompleter("started", "in-progress", "paused", "resumed", "stopped", "completed", "failed", "absent");

/// <summary>Suggests the changes of a conference's recording that Twilio reports.</summary>
public sealed class ConferenceRecordingEventCompleter() : KnownValuesCompleter("in-progress", "completed", "failed", "absent");

/// <summary>Suggests the Twilio regions that mix audio.</summary>
public sealed class MixingRegionCompleter() : KnownValuesCompleter("us1", "us2", "ie1", "de1", "sg1", "br1", "au1", "jp1");

/// <summary>Suggests the sizes of the jitter buffer, which smooths delays of the audio.</summary>
public sealed class JitterBufferSizeCompleter() : KnownValuesCompleter("off", "small", "medium", "large");

/// <summary>Suggests the countries in which Twilio sends the caller's address to an emergency service.</summary>
public sealed class EmergencyCountryCompleter() : KnownValuesCompleter("US", "CA");

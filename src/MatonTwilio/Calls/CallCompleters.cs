namespace MatonTwilio.Commands;

/// <summary>Suggests the statuses of a call.</summary>
public sealed class CallStatusCompleter()
    : KnownValuesCompleter("queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled");

/// <summary>Suggests the statuses that end a call.</summary>
public sealed class NewCallStatusCompleter() : KnownValuesCompleter("completed", "canceled");

/// <summary>Suggests the changes of a call that Twilio reports.</summary>
public sealed class CallEventCompleter() : KnownValuesCompleter("initiated", "ringing", "answered", "completed");

/// <summary>Suggests the changes of a recording that Twilio reports.</summary>
public sealed class RecordingEventCompleter() : KnownValuesCompleter("in-progress", "completed", "absent");

/// <summary>Suggests the channels of a recording.</summary>
public sealed class RecordingChannelsCompleter() : KnownValuesCompleter("mono", "dual");

/// <summary>Suggests the tracks of a recording.</summary>
public sealed class RecordingTrackCompleter() : KnownValuesCompleter("inbound", "outbound", "both");

/// <summary>Suggests the modes of answering machine detection.</summary>
public sealed class MachineDetectionCompleter() : KnownValuesCompleter("Enable", "DetectMessageEnd");

/// <summary>Suggests whether silence is removed from a recording.</summary>
public sealed class TrimCompleter() : KnownValuesCompleter("trim-silence", "do-not-trim");

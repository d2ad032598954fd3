namespace MatonTwilio.Commands;

/// <summary>Suggests the new statuses of a recording in progress.</summary>
public sealed class RecordingStatusCompleter() : KnownValuesCompleter("paused", "in-progress", "stopped");

/// <summary>Suggests whether a pause is skipped or recorded as silence.</summary>
public sealed class PauseBehaviorCompleter() : KnownValuesCompleter("skip", "silence");

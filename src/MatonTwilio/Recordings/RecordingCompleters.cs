namespace MatonTwilio.Commands;

/// <summary>Suggests what a live recording can become.</summary>
public sealed class RecordingStatusCompleter() : KnownValuesCompleter("paused", "in-progress", "stopped");

/// <summary>Suggests what becomes of a pause.</summary>
public sealed class PauseBehaviorCompleter() : KnownValuesCompleter("skip", "silence");

namespace MatonTwilio.Commands;

/// <summary>Suggests Front, which identifies the first call of a queue in place of its SID.</summary>
public sealed class QueueFrontCompleter() : KnownValuesCompleter("Front");

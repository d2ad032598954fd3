namespace MatonTwilio.Commands;

/// <summary>Suggests the word for whoever is first in a queue, in place of a call's SID.</summary>
public sealed class QueueFrontCompleter() : KnownValuesCompleter("Front");

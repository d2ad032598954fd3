namespace MatonTwilio.Commands;

/// <summary>Suggests the statuses of a connection.</summary>
public sealed class ConnectionStatusCompleter() : KnownValuesCompleter("ACTIVE", "PENDING", "FAILED");

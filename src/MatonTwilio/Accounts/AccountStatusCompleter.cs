namespace MatonTwilio.Commands;

/// <summary>Suggests the statuses of an account.</summary>
public sealed class AccountStatusCompleter() : KnownValuesCompleter("active", "suspended", "closed");

namespace MatonTwilio.Commands;

/// <summary>Suggests the versions of the API for webhooks.</summary>
public sealed class ApiVersionCompleter() : KnownValuesCompleter("2010-04-01", "2008-08-01");

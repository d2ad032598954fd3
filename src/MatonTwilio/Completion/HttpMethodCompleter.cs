namespace MatonTwilio.Commands;

/// <summary>Suggests the HTTP methods with which Twilio requests a URL.</summary>
public sealed class HttpMethodCompleter() : KnownValuesCompleter("GET", "POST");

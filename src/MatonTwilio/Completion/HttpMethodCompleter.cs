namespace MatonTwilio.Commands;

/// <summary>Suggests the HTTP methods with which Twilio calls an address.</summary>
public sealed class HttpMethodCompleter() : KnownValuesCompleter("GET", "POST");

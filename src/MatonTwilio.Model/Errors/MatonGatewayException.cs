namespace MatonTwilio;

/// <summary>A request failed in progress to Twilio: at the gateway, on the network, or because its response could not be trusted.</summary>
public sealed class MatonGatewayException : MatonException
{
    internal MatonGatewayException(MatonFailureReason reason, string message, Exception? innerException = null)
        : base(message, IdOf(reason), innerException)
        => Reason = reason;

    /// <summary>What kind of failure it was.</summary>
    public MatonFailureReason Reason { get; }

    // An unknown outcome is about Twilio's resource, not about the gateway, so its id carries Twilio's name.
    private static string IdOf(MatonFailureReason reason)
        => reason == MatonFailureReason.OutcomeUnknown ? "Twilio.OutcomeUnknown" : $"Maton.{reason}";
}

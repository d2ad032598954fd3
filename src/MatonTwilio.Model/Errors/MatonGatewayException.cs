namespace MatonTwilio;

/// <summary>An error between the module and Twilio: of the session, the network or the gateway, or of a response that cannot be trusted.</summary>
public sealed class MatonGatewayException : MatonException
{
    internal MatonGatewayException(MatonFailureReason reason, string message, Exception? innerException = null)
        : base(message, IdOf(reason), innerException)
        => Reason = reason;

    /// <summary>The kind of the failure.</summary>
    public MatonFailureReason Reason { get; }

    // An unknown outcome concerns Twilio's resource rather than the gateway, so its ID begins with Twilio.
    private static string IdOf(MatonFailureReason reason)
        => reason == MatonFailureReason.OutcomeUnknown ? "Twilio.OutcomeUnknown" : $"Maton.{reason}";
}

namespace MatonTwilio;

/// <summary>Twilio refused a request. The error has Twilio's own code and message.</summary>
/// <seealso href="https://www.twilio.com/docs/api/errors"/>
public sealed class TwilioApiException : MatonException
{
    internal TwilioApiException(int code, string message)
        : base(message, $"Twilio.{code}", innerException: null)
        => Code = code;

    /// <summary>Twilio's error code, such as 21211 for an invalid "To" number.</summary>
    public int Code { get; }

    /// <summary>The URL of Twilio's page about the code, from the response.</summary>
    public string? MoreInfo { get; init; }
}

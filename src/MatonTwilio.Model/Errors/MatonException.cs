namespace MatonTwilio;

/// <summary>
/// The base of every error that the module raises for a request: <c>catch [MatonTwilio.MatonException]</c> catches them all.
/// </summary>
/// <remarks>The API key is in no member of it.</remarks>
public abstract class MatonException : Exception
{
    private protected MatonException(string message, string errorId, Exception? innerException)
        : base(message, innerException)
        => ErrorId = errorId;

    /// <summary>A stable name for the error, such as <c>Twilio.20404</c> or <c>Maton.Unauthorized</c>.</summary>
    public string ErrorId { get; }

    /// <summary>What a person can do about it; null where there is nothing to suggest.</summary>
    public string? Hint { get; init; }

    /// <summary>The HTTP status code of the response; null where there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The HTTP method of the request, such as <c>GET</c>; null where no request was made.</summary>
    public string? Method { get; init; }

    /// <summary>The path of the request, without its query; null where no request was made.</summary>
    public string? Path { get; init; }

    /// <summary>How long the server asked to wait before the next try; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What is known of the request's effect: it decides whether the request may be repeated.</summary>
    internal DeliveryCertainty Certainty { get; init; } = DeliveryCertainty.Refused;
}

namespace MatonTwilio;

/// <summary>
/// The base class of the errors that the module reports for requests: <c>catch [MatonTwilio.MatonException]</c> catches them all.
/// </summary>
/// <remarks>None of its members contains the API key.</remarks>
public abstract class MatonException : Exception
{
    private protected MatonException(string message, string errorId, Exception? innerException)
        : base(message, innerException)
        => ErrorId = errorId;

    /// <summary>The stable ID of the error, such as <c>Twilio.20404</c> or <c>Maton.Unauthorized</c>.</summary>
    public string ErrorId { get; }

    /// <summary>What to do about the error; null if there is no recommendation.</summary>
    public string? Hint { get; init; }

    /// <summary>The HTTP status code of the response; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The HTTP method of the request, such as <c>GET</c>; null if there was no request.</summary>
    public string? Method { get; init; }

    /// <summary>The path of the request, without its query; null if there was no request.</summary>
    public string? Path { get; init; }

    /// <summary>The wait that the server asked for before a retry; null if it asked for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What is known about the request's effect, which decides whether it may be retried.</summary>
    internal DeliveryCertainty Certainty { get; init; } = DeliveryCertainty.Refused;
}

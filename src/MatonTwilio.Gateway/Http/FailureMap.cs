using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>Maps an exception of an attempt, and the state of that attempt, to a typed error and to the outcome in the log.</summary>
/// <param name="key">The key, which no error may contain.</param>
/// <param name="timeout">The time limit of an attempt.</param>
/// <param name="connectTimeout">The time limit for opening a connection.</param>
internal sealed class FailureMap(ApiKey key, TimeSpan timeout, TimeSpan connectTimeout)
{
    /// <summary>The typed error for an exception; null for exceptions that are not mapped: typed errors, the caller's cancellation, and defects.</summary>
    public (string? Outcome, Exception Error)? Find(Exception failure, RequestAttempt attempt)
    {
        var (request, isHungUp) = (attempt.Request, attempt.HangUp.IsCancellationRequested);
        return failure switch
        {
            MatonException => null,

            // Nothing was sent yet. The caller's cancellation is not mapped; otherwise the session has ended.
            ObjectDisposedException when attempt.IsWaiting => (null, Failures.SessionEnded(request)),
            OperationCanceledException when attempt.IsWaiting => null,

            // An exception after the caller hung up is not a failure of the gateway.
            _ when isHungUp => IsOfTheWire(failure) ? (null, new OperationCanceledException(attempt.HangUp)) : null,

            OperationCanceledException when attempt.TimeLimit.IsOver => ("no response in time", Failures.TimedOut(request, timeout)),
            OperationCanceledException { InnerException: TimeoutException } => ("no connection in time", Failures.NotConnected(request, connectTimeout)),

            // The session has ended: neither the caller nor the time limit stopped the attempt. A repeatable request is not repeated without a session.
            OperationCanceledException or ObjectDisposedException
                => ("disconnected", Failures.SessionEnded(request, request.IsRepeatable ? DeliveryCertainty.Refused : DeliveryCertainty.Unknown)),

            // The connection was refused before it was opened, because its target is not allowed.
            HttpRequestException { InnerException: MatonException refusal } => ("not connected", refusal),
            HttpRequestException lost => (lost.HttpRequestError.ToString(), Failures.Of(request, lost, key)),
            OversizeException oversize => ("response too large", Failures.TooLarge(request, oversize.Limit)),
            OutOfMemoryException => ("response too large", Failures.TooLarge(request, "the memory that is free")),
            _ when IsBrokenResponse(failure) => (null, Failures.BrokenResponse(request, failure, key)),
            _ => null,
        };
    }

    private static bool IsOfTheWire(Exception failure) => failure is HttpRequestException or ObjectDisposedException || IsBrokenResponse(failure);

    private static bool IsBrokenResponse(Exception failure) => failure is JsonException || Failures.IsBrokenBody(failure);
}

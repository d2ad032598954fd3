using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>The table of failures: an exception of an attempt, and what is known of that attempt, give the typed error and the word for the log.</summary>
/// <param name="key">The key, which no error may repeat.</param>
/// <param name="timeout">How long an attempt may take.</param>
/// <param name="connectTimeout">How long making a connection may take.</param>
internal sealed class FailureMap(ApiKey key, TimeSpan timeout, TimeSpan connectTimeout)
{
    /// <summary>The typed error for an exception; null where the exception passes as it is: a typed error, the caller's cancellation, a defect.</summary>
    public (string? Outcome, Exception Error)? Find(Exception failure, RequestAttempt attempt)
    {
        var (request, isHungUp) = (attempt.Request, attempt.HangUp.IsCancellationRequested);
        return failure switch
        {
            MatonException => null,

            // Nothing has left yet: the caller's cancellation passes, and without it the session has ended.
            ObjectDisposedException when attempt.IsWaiting => (null, Failures.SessionEnded(request)),
            OperationCanceledException when attempt.IsWaiting => null,

            // What breaks because the caller hangs up is no failure of the gateway's.
            _ when isHungUp => IsOfTheWire(failure) ? (null, new OperationCanceledException(attempt.HangUp)) : null,

            OperationCanceledException when attempt.TimeLimit.IsOver => ("no response in time", Failures.TimedOut(request, timeout)),
            OperationCanceledException { InnerException: TimeoutException } => ("no connection in time", Failures.NotConnected(request, connectTimeout)),

            // Neither the caller nor the time ended it. What is repeatable is not repeated either: there is no session left.
            OperationCanceledException or ObjectDisposedException
                => ("disconnected", Failures.SessionEnded(request, request.IsRepeatable ? DeliveryCertainty.Refused : DeliveryCertainty.Unknown)),

            // Where a connection would have led was not allowed.
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

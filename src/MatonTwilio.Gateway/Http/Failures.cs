using System.Net;

namespace MatonTwilio.Gateway;

/// <summary>Turns what went wrong with a request into a typed error, in this one place.</summary>
internal static partial class Failures
{
    // Enough for any error text; a page of HTML need not be read to its end.
    private const int LongestErrorBody = 64 * 1024;

    private const string KeyHint = "Check three things: MATON_API_KEY is set to your key, Get-MatonConnection works, and the key is current "
        + "(copy it again from https://maton.ai/settings, then run Connect-Maton).";

    private const string ConnectionHint = "Look at Get-MatonConnection: one connection must be ACTIVE. New-MatonConnection -Open makes one.";

    /// <summary>The error in an answer; null where it is a success with a body that may be JSON, or for the caller to judge.</summary>
    public static async ValueTask<MatonException?> InAsync(ApiRequest request, HttpResponseMessage answer, ApiKey key, TimeProvider time, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        if (request.IsForFile && MayBeOfAFile(request, status))
        {
            return null;
        }

        if (answer.IsSuccessStatusCode)
        {
            return IsJsonOrEmpty(answer) ? null : Make(request, MatonFailure.UnexpectedAnswer, RequestFate.Unknown, status,
                $"The gateway answered with {DisplayText.Visible(key.RemoveFrom(answer.Content.Headers.ContentType?.MediaType ?? ""))} where JSON was expected.",
                "Check the gateway's address: Get-MatonSession shows it.");
        }

        if (status is >= 300 and < 400)
        {
            return Make(request, MatonFailure.UnexpectedAnswer, RequestFate.Answered, status,
                $"The gateway answered with a redirect ({status}), which is not followed: the key stays with its host.",
                "Check the gateway's address: Get-MatonSession shows it.");
        }

        var wait = RetryAfterOf(answer, time);
        if (request.IsToStorage)
        {
            return OfStorage(request, status, wait);
        }

        var body = ErrorBody.Parse(await ReadStartAsync(answer, cancellation).ConfigureAwait(false), key);
        return body.Code is { } code ? OfTwilio(request, status, code, body, wait) : OfGateway(request, status, body, wait);
    }

    public static MatonGatewayException Of(ApiRequest request, HttpRequestException failure, ApiKey key)
    {
        var reason = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? MatonFailure.Unreachable
            : MatonFailure.ConnectionLost;

        // Each of the first four happens before a byte of the request is written.
        return reason == MatonFailure.Unreachable
            ? Unreachable(request, failure.Message, key.Withhold(failure))
            : Make(request, reason, RequestFate.Unknown, null, $"The connection to {request.Base.Authority} was lost before the answer was complete.", null, key.Withhold(failure));
    }

    /// <summary>The handler's time for making a connection was up; nothing was written yet.</summary>
    public static MatonGatewayException NotConnected(ApiRequest request, TimeSpan limit)
        => Unreachable(request, FormattableString.Invariant($"no connection within {limit.TotalSeconds:0.###} s."), cause: null);

    public static MatonGatewayException TimedOut(ApiRequest request, TimeSpan limit)
        => Make(request, MatonFailure.TimedOut, RequestFate.Unknown, null,
            FormattableString.Invariant($"{request.Base.Authority} did not answer within {limit.TotalSeconds:0.###} s."),
            "Connect-Maton -TimeoutSec allows more time.");

    public static MatonGatewayException BrokenAnswer(ApiRequest request, Exception failure, ApiKey key)
        => failure is IOException
            ? Make(request, MatonFailure.ConnectionLost, RequestFate.Unknown, null, $"The connection to {request.Base.Authority} was lost before the answer was complete.", null, key.Withhold(failure))
            : Make(request, MatonFailure.UnexpectedAnswer, RequestFate.Unknown, null, "The gateway's answer is not the JSON that was expected.", null, key.Withhold(failure));

    /// <summary>The session ended before the request did, or before it began.</summary>
    public static MatonGatewayException SessionEnded(ApiRequest? request = null, RequestFate fate = RequestFate.Answered)
        => new(MatonFailure.NoSession, "The session is disconnected.")
        {
            Fate = fate,
            Method = request?.Method.Method,
            Path = request?.BarePath,
            Hint = "Connect again with Connect-Maton.",
        };

    public static MatonGatewayException OutcomeUnknown(ApiRequest request, MatonException cause)
        => Make(request, MatonFailure.OutcomeUnknown, RequestFate.Unknown, cause.Status,
            $"It is not known whether this was carried out, so it was not repeated: {cause.Message}",
            "Look (for a message: Get-TwilioMessage -To <recipient>; for a number: Get-TwilioPhoneNumber) before you run it again.", cause);

    public static MatonGatewayException Defect(SendRow row, Exception defect)
        => new(MatonFailure.OutcomeUnknown, $"It is not known whether {row.Recipient} was reached: {defect.Message}", defect)
        {
            Fate = RequestFate.Unknown,
            Hint = "This is a defect of the module. Look with Get-TwilioMessage -To before you send it again, and report it.",
        };

    private static TwilioApiException OfTwilio(ApiRequest request, int status, int code, ErrorBody body, TimeSpan? wait) => new(code, body.Message ?? $"Twilio's error {code}.")
    {
        Status = status,
        Method = request.Method.Method,
        Path = request.BarePath,
        MoreInfo = body.MoreInfo,
        RetryAfter = wait,
        Fate = FateOf(status),
        Hint = status == 401
            ? "Twilio does not accept the connection's authorization any more: make a new one with New-MatonConnection -Open."
            : body.MoreInfo is { } page ? $"Twilio explains it at {page}" : null,
    };

    private static MatonGatewayException OfGateway(ApiRequest request, int status, ErrorBody body, TimeSpan? wait)
    {
        var said = body.Message is null ? "" : $" It says: {body.Message}";
        var (reason, message, hint) = status switch
        {
            401 => (MatonFailure.Unauthorized, "The gateway does not accept the API key (401).", KeyHint),
            400 when body.Mentions("connection") => (MatonFailure.NoConnection, "The gateway has no Twilio connection for this (400).", ConnectionHint),
            400 => (MatonFailure.BadRequest, "The gateway did not understand the request (400).", ConnectionHint),
            404 when request.BarePath.StartsWith("/connections/", StringComparison.Ordinal) => (MatonFailure.NotFound, "There is no connection with this id (404).", "Get-MatonConnection shows those that there are."),
            404 => (MatonFailure.NotFound, "The gateway has nothing at this path (404).", "Check the gateway's address: Get-MatonSession shows it."),
            429 => (MatonFailure.RateLimited, "Too many requests (429).", "Connect-Maton -RequestsPerSecond sets a lower rate; other users of the same key count too."),
            500 => (MatonFailure.ServerError, "The gateway reported a failure (500).", "Often an expired authorization: a new connection (New-MatonConnection -Open) cures it."),
            >= 500 => (MatonFailure.ServerError, $"The gateway reported a failure ({status}).", "Try again later."),
            _ => (MatonFailure.UnexpectedAnswer, $"The gateway refused the request ({status}).", (string?)null),
        };
        return Make(request, reason, FateOf(status), status, message + said, hint, retryAfter: wait);
    }

    private static MatonGatewayException Unreachable(ApiRequest request, string why, Exception? cause)
        => Make(request, MatonFailure.Unreachable, RequestFate.NotProcessed, null, $"{request.Base.Authority} cannot be reached: {why}",
            "Check the network, the proxy settings (HTTPS_PROXY) and the gateway's address (Get-MatonSession).", cause);

    private static RequestFate FateOf(int status) => status switch
    {
        429 => RequestFate.NotProcessed,
        >= 500 or 408 => RequestFate.Unknown,
        _ => RequestFate.Answered,
    };

    private static MatonGatewayException Make(
        ApiRequest request, MatonFailure reason, RequestFate fate, int? status, string message, string? hint, Exception? cause = null, TimeSpan? retryAfter = null)
        => new(reason, message, cause)
        {
            Fate = fate,
            Status = status,
            Method = request.Method.Method,
            Path = request.BarePath,
            Hint = hint,
            RetryAfter = retryAfter,
        };

    /// <summary>Whether a failure is what reading a broken body ends with; brotli's is an InvalidOperationException.</summary>
    public static bool IsBrokenBody(Exception failure)
        => failure is IOException or InvalidDataException || (failure is InvalidOperationException and not ObjectDisposedException);

    private static bool IsJsonOrEmpty(HttpResponseMessage answer)
        => answer.StatusCode == HttpStatusCode.NoContent
            || answer.Content.Headers.ContentLength == 0
            || answer.Content.Headers.ContentType?.MediaType is null or "application/json" or "text/json";

    private static TimeSpan? RetryAfterOf(HttpResponseMessage answer, TimeProvider time)
    {
        // A date is of the server's clock, which its Date header tells.
        var wait = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - (answer.Headers.Date ?? time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadStartAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var buffer = new byte[LongestErrorBody];
                var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
                return buffer.AsMemory(0, length);
            }
        }
        catch (Exception failure) when (IsBrokenBody(failure))
        {
            // The status alone says that the request was refused; without its text it is no less so.
            return default;
        }
    }
}

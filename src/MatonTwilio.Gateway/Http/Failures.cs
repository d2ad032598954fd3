using System.Net;
using System.Security.Authentication;

namespace MatonTwilio.Gateway.Http;

/// <summary>Creates the typed error for each failure of a request.</summary>
internal static partial class Failures
{
    // Long enough for any error text; a page of HTML need not be read to its end.
    private const int LongestErrorBody = 64 * 1024;

    private const string KeyHint = "Check three things: MATON_API_KEY is set to your key, Get-MatonConnection works, and the key is current "
        + "(copy it again from https://maton.ai/settings, then run Connect-Maton).";

    private const string ConnectionHint = "Check with Get-MatonConnection that a connection is ACTIVE. New-MatonConnection -Open creates one.";

    /// <summary>The error in a response; null if the response is a success that may be JSON, or a file, which the caller checks.</summary>
    public static async ValueTask<MatonException?> InAsync(ApiRequest request, HttpResponseMessage response, ApiKey key, TimeProvider time, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (request.IsForFile && MayBeOfAFile(request, status))
        {
            return null;
        }

        if (response.IsSuccessStatusCode)
        {
            return IsJsonOrEmpty(response) ? null : Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Unknown, status,
                $"The gateway responded with {DisplayText.Visible(key.RemoveFrom(response.Content.Headers.ContentType?.MediaType ?? ""))} instead of JSON.",
                "Check the gateway's URL: Get-MatonSession shows it.");
        }

        if (status is >= 300 and < 400)
        {
            return Create(request, MatonFailureReason.UnexpectedAnswer, RetryPolicy.CertaintyOf(request, status), status,
                $"The gateway responded with a redirect ({status}). It was not followed, because the key is for this host alone.",
                "Check the gateway's URL: Get-MatonSession shows it.");
        }

        var wait = RetryAfterOf(response, time);
        if (request.IsToStorage)
        {
            return OfStorage(request, status, wait);
        }

        var body = ErrorBody.Parse(await ReadStartAsync(response, cancellation).ConfigureAwait(false), key);
        return body.Code is { } code ? OfTwilio(request, status, code, body, wait) : OfGateway(request, status, body, wait);
    }

    public static MatonGatewayException Of(ApiRequest request, HttpRequestException failure, ApiKey key)
    {
        if (failure.InnerException is AuthenticationException refused)
        {
            return Untrusted(request, refused, key);
        }

        var reason = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? MatonFailureReason.Unreachable
            : MatonFailureReason.ConnectionLost;

        // Each of the first four occurs before a byte of the request is written.
        return reason == MatonFailureReason.Unreachable
            ? Unreachable(request, failure.Message, key.Withhold(failure))
            : Create(request, reason, DeliveryCertainty.Unknown, null,
                $"The connection to {request.Base.Authority} was lost before the response was complete.", null, key.Withhold(failure));
    }

    /// <summary>The time limit for opening a connection has passed, and nothing was written.</summary>
    public static MatonGatewayException NotConnected(ApiRequest request, TimeSpan limit)
        => Unreachable(request, FormattableString.Invariant($"no connection within {limit.TotalSeconds:0.###} s."), cause: null);

    public static MatonGatewayException TimedOut(ApiRequest request, TimeSpan limit)
        => Create(request, MatonFailureReason.TimedOut, DeliveryCertainty.Unknown, null,
            FormattableString.Invariant($"{request.Base.Authority} did not respond within {limit.TotalSeconds:0.###} s."),
            "Connect-Maton -TimeoutSec allows more time.");

    public static MatonGatewayException BrokenResponse(ApiRequest request, Exception failure, ApiKey key)
        => failure is IOException
            ? Create(request, MatonFailureReason.ConnectionLost, DeliveryCertainty.Unknown, null,
                $"The connection to {request.Base.Authority} was lost before the response was complete.", null, key.Withhold(failure))
            : Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Unknown, null,
                "The gateway's response is not the expected JSON.", null, key.Withhold(failure));

    /// <summary>The response is larger than a limit. A retry would get the same response.</summary>
    public static MatonGatewayException TooLarge(ApiRequest request, string limit)
        => Create(request, MatonFailureReason.ResponseTooLarge, request.IsRepeatable ? DeliveryCertainty.Refused : DeliveryCertainty.Unknown, null,
            $"The response of {request.Base.Authority} is larger than {limit}.",
            "Use a smaller -PageSize, or allow more with Connect-Maton -MaximumResponseSize.");

    public static MatonGatewayException OutcomeUnknown(ApiRequest request, MatonException cause)
        => Create(request, MatonFailureReason.OutcomeUnknown, DeliveryCertainty.Unknown, cause.Status,
            $"It is unknown whether this request was carried out. It was not repeated: {cause.Message}",
            "Check (a message: Get-TwilioMessage -To <recipient>; a number: Get-TwilioPhoneNumber) before you run the command again.", cause);

    /// <summary>The request was not sent, because its URL is not one that the key is for.</summary>
    public static MatonGatewayException OutsideBase(ApiRequest request)
        => Create(request, MatonFailureReason.UntrustedLink, DeliveryCertainty.Refused, null,
            $"The request was not sent, because it is not for {request.Base.Authority}, and the API key is for that host alone.",
            "Check the gateway's URL: Get-MatonSession shows it.");

    private static TwilioApiException OfTwilio(ApiRequest request, int status, int code, ErrorBody body, TimeSpan? wait) => new(code, body.Message ?? $"Twilio's error {code}.")
    {
        Status = status,
        Method = request.Method.Method,
        Path = request.BarePath,
        MoreInfo = body.MoreInfo,
        RetryAfter = wait,
        Certainty = RetryPolicy.CertaintyOf(request, status, hasTwilioCode: true),
        Hint = status == 401
            ? "Twilio no longer accepts the authorization of the connection. Create a new connection with New-MatonConnection -Open."
            : HintOf(code, body.MoreInfo),
    };

    private static string? HintOf(int code, string? page) => (ErrorCodeTable.Find(code)?.Action, page) switch
    {
        ({ } action, null) => action,
        ({ } action, { } more) => $"{action} Twilio's page: {more}",
        (null, { } more) => $"Twilio's page: {more}",
        _ => null,
    };

    private static MatonGatewayException OfGateway(ApiRequest request, int status, ErrorBody body, TimeSpan? wait)
    {
        var detail = body.Message is null ? "" : $" The gateway's message: {body.Message}";
        var (reason, message, hint) = status switch
        {
            401 => (MatonFailureReason.Unauthorized, "The gateway does not accept the API key (401).", KeyHint),
            400 when body.Mentions("connection") => (MatonFailureReason.NoConnection, "The gateway has no Twilio connection for this request (400).", ConnectionHint),
            400 => (MatonFailureReason.BadRequest, "The gateway did not understand the request (400).", ConnectionHint),
            404 when request.BarePath.StartsWith("/connections/", StringComparison.Ordinal)
                => (MatonFailureReason.NotFound, "There is no connection with this ID (404).", "Get-MatonConnection lists the connections."),
            404 => (MatonFailureReason.NotFound, "The gateway has no resource at this path (404).", "Check the gateway's URL: Get-MatonSession shows it."),
            429 => (MatonFailureReason.RateLimited, "Too many requests (429).",
                "Use a lower rate with Connect-Maton -RequestsPerSecond. Other users of the same key share the limit."),
            500 => (MatonFailureReason.ServerError, "The gateway reported a failure (500).",
                "The authorization may have expired. Create a new connection with New-MatonConnection -Open."),
            >= 500 => (MatonFailureReason.ServerError, $"The gateway reported a failure ({status}).", "Run the command again later."),
            _ => (MatonFailureReason.UnexpectedAnswer, $"The gateway refused the request ({status}).", (string?)null),
        };
        return Create(request, reason, RetryPolicy.CertaintyOf(request, status), status, message + detail, hint, retryAfter: wait);
    }

    // Nothing was written, and the next attempt would get the same certificate.
    private static MatonGatewayException Untrusted(ApiRequest request, AuthenticationException failure, ApiKey key)
        => Create(request, MatonFailureReason.Unreachable, DeliveryCertainty.Refused, null,
            $"{request.Base.Authority} cannot be reached: {DisplayText.Visible(key.RemoveFrom(failure.GetBaseException().Message))}",
            "If a proxy inspects TLS, this machine must trust its certificate. Get-MatonSession shows the gateway's URL.",
            key.Withhold(failure));

    private static MatonGatewayException Unreachable(ApiRequest request, string why, Exception? cause)
        => Create(request, MatonFailureReason.Unreachable, DeliveryCertainty.NotProcessed, null, $"{request.Base.Authority} cannot be reached: {why}",
            "Check the network, the proxy settings (HTTPS_PROXY) and the gateway's URL (Get-MatonSession).", cause);

    private static MatonGatewayException Create(
        ApiRequest request, MatonFailureReason reason, DeliveryCertainty fate, int? status, string message, string? hint, Exception? cause = null, TimeSpan? retryAfter = null)
        => new(reason, message, cause)
        {
            Certainty = fate,
            Status = status,
            Method = request.Method.Method,
            Path = request.BarePath,
            Hint = hint,
            RetryAfter = retryAfter,
        };

    /// <summary>Whether an exception means that a body is broken. For brotli, that is an InvalidOperationException.</summary>
    public static bool IsBrokenBody(Exception failure)
        => failure is IOException or InvalidDataException || (failure is InvalidOperationException and not ObjectDisposedException);

    private static bool IsJsonOrEmpty(HttpResponseMessage response)
        => response.StatusCode == HttpStatusCode.NoContent
            || response.Content.Headers.ContentLength == 0
            || response.Content.Headers.ContentType?.MediaType is not { } type
            || type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider time)
    {
        // The date is by the server's clock, which is in its Date header.
        var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - (response.Headers.Date ?? time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadStartAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var buffer = new byte[LongestErrorBody];
                var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
                return buffer.AsMemory(0, length);
            }
        }
        catch (Exception failure) when (IsBrokenBody(failure))
        {
            // The status code shows that the request was refused, even without the text.
            return default;
        }
    }
}

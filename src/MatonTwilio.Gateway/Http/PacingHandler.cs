using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>Keeps a client's requests within the session's rate limit. A permit counts from the time when its request leaves.</summary>
/// <param name="limit">The session's rate limit.</param>
/// <param name="unanswered">The permits of the session's requests without a body that have no response yet.</param>
internal sealed class PacingHandler(RateLimit limit, UnansweredPermits unanswered) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = RequestAttempt.Of(request);
        using var permit = await attempt.WaitAsync(limit).ConfigureAwait(false);
        if (request.Content is { } body)
        {
            request.Content = new DepartureReportingContent(body, permit.MarkSent, attempt.Request.IsRepeatable);
        }
        else
        {
            permit.MarkSent();
            unanswered.Add(permit);
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            permit.EnsureSent();
            AdaptPace(attempt.Request, permit, response);
            return response;
        }
        finally
        {
            unanswered.Remove(permit);
        }
    }

    private void AdaptPace(ApiRequest request, RatePermit permit, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var pace = limit.Pace.Lower(permit, response.Headers.RetryAfter?.Delta);
            var text = FormattableString.Invariant($"The gateway limits the rate. Continuing at {pace:0.0} requests a second.");
            request.Log?.Invoke(new LogEntry(LogLevel.Verbose, text));
        }
        else if (response.IsSuccessStatusCode)
        {
            limit.Pace.Raise();
        }
    }
}

using System.Net.Http.Headers;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Logs requests and responses: a verbose line for each response, debug lines for headers. The entries contain neither the key nor the query of a file's URL, which
/// may be the credentials for the file. This handler is the last one, so that it logs what is really sent.
/// </summary>
/// <param name="key">The key, which a server may repeat.</param>
internal sealed class WireLogHandler(ApiKey key) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = RequestAttempt.Of(request);
        LogHeaders(attempt.Request, "request", request.Headers);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        attempt.LogOutcome($"{(int)response.StatusCode}");
        LogHeaders(attempt.Request, "response", response.Headers);
        return response;
    }

    private void LogHeaders(ApiRequest request, string what, HttpHeaders headers)
    {
        if (request.Log is not { } log)
        {
            return;
        }

        foreach (var (name, values) in headers)
        {
            var value = name.ToUpperInvariant() switch
            {
                "AUTHORIZATION" => "***",
                "LOCATION" => string.Join(", ", values.Select(static address => address.Split('?', 2)[0])),
                _ => string.Join(", ", values),
            };
            log(new LogEntry(LogLevel.Debug, DisplayText.Visible(key.RemoveFrom($"{what} header {name}: {value}"))));
        }
    }
}

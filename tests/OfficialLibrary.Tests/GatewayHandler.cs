using System.Net.Http.Headers;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Sends requests for Twilio to another URL. A program that uses Twilio's library requires only this class.</summary>
/// <param name="root">The base URL in place of Twilio's, without a slash at its end.</param>
/// <param name="key">The gateway's key; null keeps the library's own credentials, which the sandbox accepts below Twilio's own paths.</param>
internal sealed class GatewayHandler(string root, string? key = null) : DelegatingHandler(new HttpClientHandler())
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(root + request.RequestUri!.PathAndQuery);
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return base.SendAsync(request, cancellationToken);
    }
}

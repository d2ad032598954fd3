using System.Net.Http.Headers;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Sends what is for Twilio to the gateway, with the gateway's key. A program that uses Twilio's library needs no more than this.</summary>
/// <param name="gateway">The gateway's base address.</param>
/// <param name="key">The gateway's key.</param>
internal sealed class GatewayHandler(Uri gateway, string key) : DelegatingHandler(new HttpClientHandler())
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(gateway + request.RequestUri!.PathAndQuery);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return base.SendAsync(request, cancellationToken);
    }
}

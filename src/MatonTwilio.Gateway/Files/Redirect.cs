using System.Collections;
using System.Net;
using System.Text.Json;
using MatonTwilio.Gateway.Api;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>Checks the redirects to a file. The key is never sent to their targets.</summary>
internal static class Redirect
{
    /// <summary>The maximum number of redirects in a row.</summary>
    public const int MostHops = 5;

    // Longer than any URL.
    private const int LongestBody = 64 * 1024;

    public static bool Is(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The target of a redirect as it is written in the header, or in the JSON of an add-on's data; null if there is none.</summary>
    public static async ValueTask<string?> AddressAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Headers.Location is { } location)
        {
            return location.OriginalString;
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return null;
        }

        var bytes = new byte[LongestBody];
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return AddressIn(bytes.AsSpan(0, length));
        }
    }

    /// <summary>The request for the target of a redirect.</summary>
    /// <param name="request">The request that got the response.</param>
    /// <param name="status">The response's status.</param>
    /// <param name="location">The target; null if the response has none.</param>
    /// <param name="gateway">The gateway.</param>
    /// <exception cref="MatonGatewayException">The target must not be requested.</exception>
    public static ApiRequest Follow(ApiRequest request, int status, string? location, Uri gateway)
    {
        // Resolved against the request's URL, because Uri alone would read a leading slash as a path on this machine's disk.
        if (location is null || !Uri.TryCreate(request.Address, location, out var address))
        {
            throw Failures.NoAddress(request, status);
        }

        if (ProblemOf(address, gateway) is { } why)
        {
            throw Failures.UntrustedAddress(request, address, why);
        }

        return request with
        {
            Base = new Uri(address.GetLeftPart(UriPartial.Authority)),
            Path = address.PathAndQuery,
            Query = null,
            Client = HttpClientNames.Storage,
        };
    }

    private static string? AddressIn(ReadOnlySpan<byte> json)
    {
        try
        {
            return (JsonGraph.Of(json) as IDictionary)?["redirect_to"] as string;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // StorageConnector checks host names when the connection is opened. IP addresses are checked here, which also covers connections through a proxy.
    private static string? ProblemOf(Uri address, Uri gateway)
    {
        var isHere = gateway.IsLoopback && address.IsLoopback;
        return address.UserInfo.Length > 0 ? "it contains a user name"
            : address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && isHere) ? "it is not https"
            : !isHere && IsPrivate(address) ? "it is an address of a private network"
            : null;
    }

    private static bool IsPrivate(Uri address)
        => address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var literal) && !PublicAddress.Is(literal));
}

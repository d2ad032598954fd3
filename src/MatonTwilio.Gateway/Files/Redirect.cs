using System.Collections;
using System.Net;
using System.Text.Json;
using MatonTwilio.Gateway.Api;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>Where a file is kept, as a response says, and whether it is asked for there. The key never goes along.</summary>
internal static class Redirect
{
    /// <summary>How many responses in a row may lead on.</summary>
    public const int MostHops = 5;

    // Longer than any address.
    private const int LongestBody = 64 * 1024;

    public static bool Is(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Where a response leads, as it was written: in its header, or in the JSON of an add-on's data. Null where it says nothing.</summary>
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

    /// <summary>The request that a response leads to.</summary>
    /// <param name="request">The request that got the response.</param>
    /// <param name="status">The response's status.</param>
    /// <param name="location">Where it leads; null where it does not say.</param>
    /// <param name="gateway">The gateway.</param>
    /// <exception cref="MatonGatewayException">It leads where a file is not asked for.</exception>
    public static ApiRequest Follow(ApiRequest request, int status, string? location, Uri gateway)
    {
        // What begins with a slash would be a path of this machine's disk to Uri alone.
        if (location is null || !Uri.TryCreate(request.Address, location, out var address))
        {
            throw Failures.NoAddress(request, status);
        }

        if (Objection(address, gateway) is { } why)
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

    // What a name stands for shows when the connection is made (StorageConnector); an address shows here, also where a proxy makes it.
    private static string? Objection(Uri address, Uri gateway)
    {
        var isHere = gateway.IsLoopback && address.IsLoopback;
        return address.UserInfo.Length > 0 ? "it names a user"
            : address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && isHere) ? "it is not https"
            : !isHere && IsPrivate(address) ? "it is an address of a private network"
            : null;
    }

    private static bool IsPrivate(Uri address)
        => address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var literal) && !PublicAddress.Is(literal));
}

using System.Net;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>Where a file is kept, as a response says, and whether it is asked for there. The key never goes along.</summary>
internal static class Redirect
{
    /// <summary>How many responses in a row may lead on.</summary>
    public const int MostHops = 5;

    public static bool Is(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The request that a response leads to.</summary>
    /// <exception cref="MatonGatewayException">It leads where a file is not asked for.</exception>
    public static ApiRequest Follow(ApiRequest request, HttpResponseMessage response, Uri gateway)
    {
        // As it was written: what begins with a slash would be a path of this machine's disk to Uri alone.
        if (response.Headers.Location is not { } location || !Uri.TryCreate(request.Address, location.OriginalString, out var address))
        {
            throw Failures.NoAddress(request, (int)response.StatusCode);
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

using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Opens the connections to file storage. A redirect must not lead into the private network of this machine, under any host name. Therefore the name is resolved
/// once, when the connection is opened, and the connection goes to the addresses that were checked.
/// </summary>
/// <param name="gateway">The gateway, which may be in a private network, because the user specified it.</param>
/// <param name="resolve">Resolves a host name.</param>
internal sealed class StorageConnector(Uri gateway, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var endPoint = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(endPoint.Host, out var literal) ? [literal] : await resolve(endPoint.Host, cancellation).ConfigureAwait(false);
        if (!IsTrusted(context))
        {
            addresses = [.. addresses.Where(PublicAddress.Is)];
            if (addresses.Length == 0)
            {
                throw Failures.UntrustedAddress(context.InitialRequestMessage, "it is an address of a private network");
            }
        }

        return await Connection.OpenAsync(addresses, endPoint.Port, cancellation).ConfigureAwait(false);
    }

    // If the end point is not the request's host, it is the proxy that the user has set, which resolves the host name itself.
    private bool IsTrusted(SocketsHttpConnectionContext context)
    {
        var address = context.InitialRequestMessage.RequestUri!;
        return !IsAt(context.DnsEndPoint, address) || IsAt(context.DnsEndPoint, gateway) || (gateway.IsLoopback && address.IsLoopback);
    }

    private static bool IsAt(DnsEndPoint endPoint, Uri address)
        => endPoint.Port == address.Port && endPoint.Host.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase);
}

using System.Net;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// Creates the connections over which files are fetched. A redirect must not lead into the network that this machine is in, by whichever name: so
/// it is looked at what a name stands for when the connection is made, and that is what is connected to.
/// </summary>
/// <param name="gateway">The gateway, which may be anywhere: the session was told of it.</param>
/// <param name="resolve">Finds the addresses of a name.</param>
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

    // Where the other end is not the request's host, it is the proxy that the person has set, which itself finds out where a name leads.
    private bool IsTrusted(SocketsHttpConnectionContext context)
    {
        var address = context.InitialRequestMessage.RequestUri!;
        return !IsAt(context.DnsEndPoint, address) || IsAt(context.DnsEndPoint, gateway) || (gateway.IsLoopback && address.IsLoopback);
    }

    private static bool IsAt(DnsEndPoint endPoint, Uri address)
        => endPoint.Port == address.Port && endPoint.Host.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase);
}

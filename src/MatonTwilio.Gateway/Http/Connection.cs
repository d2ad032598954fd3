using System.Net;
using System.Net.Sockets;

namespace MatonTwilio.Gateway.Http;

/// <summary>Opens a connection to given IP addresses, so that the host name is not resolved a second time.</summary>
internal static class Connection
{
    /// <summary>Connects to the first of the addresses that accepts the connection.</summary>
    public static async ValueTask<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

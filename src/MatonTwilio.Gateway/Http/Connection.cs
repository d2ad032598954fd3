using System.Net;
using System.Net.Sockets;

namespace MatonTwilio.Gateway.Http;

/// <summary>A connection to addresses that were chosen before, instead of to whatever a name stands for by then.</summary>
internal static class Connection
{
    /// <summary>Connects to the first of the addresses that accepts.</summary>
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

using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>Responds to one request.</summary>
internal delegate Task<HttpOutcome> HttpHandler(HttpRequest request, CancellationToken cancellation);

/// <summary>The connection of one client. It serves one request after the other until one side closes it.</summary>
internal sealed class HttpConnection(Socket socket, HttpHandler handler)
{
    private static readonly byte[] HalfAStatusLine = "HTTP/1.1 "u8.ToArray();

    public async Task ServeAsync(CancellationToken stop)
    {
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: true);
            await ServeRequestsAsync(stream, stop).ConfigureAwait(false);
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has closed the connection or the sandbox stops, so no response can be sent.
        }
    }

    private async Task ServeRequestsAsync(NetworkStream stream, CancellationToken stop)
    {
        var reader = new HttpRequestReader(stream);
        while (true)
        {
            var isCut = false;
            HttpRequest? request;
            try
            {
                request = await reader.ReadAsync(stop).ConfigureAwait(false);
            }
            catch (HttpProblem problem)
            {
                await stream.WriteAsync(HttpReplyWriter.Refusal(problem.Status), stop).ConfigureAwait(false);
                socket.Shutdown(SocketShutdown.Send);
                return;
            }

            if (request is null)
            {
                return;
            }

            switch (await handler(request, stop).ConfigureAwait(false))
            {
                case HttpReply reply:
                    isCut = reply.IsCut;
                    await HttpReplyWriter.WriteAsync(stream, request, reply, stop).ConfigureAwait(false);
                    break;

                case HttpOutcome.Silent:
                    await reader.WaitForCloseAsync(stop).ConfigureAwait(false);
                    return;

                default:
                    // A few bytes are sent first. If a client has received nothing on a reused connection, it may repeat the request on a new one by itself, and a test would not
                    // see the fault.
                    await stream.WriteAsync(HalfAStatusLine, stop).ConfigureAwait(false);
                    return;
            }

            if (!request.KeepAlive || isCut)
            {
                return;
            }
        }
    }
}

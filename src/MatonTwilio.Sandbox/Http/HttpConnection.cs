using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>Answers one request.</summary>
internal delegate Task<HttpOutcome> HttpHandler(HttpRequest request, CancellationToken cancellation);

/// <summary>One client's connection: requests in turn until either side ends it.</summary>
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
            // The client went away or the sandbox stops: there is nobody left to tell.
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
                    // A few bytes first: a client that has seen nothing on a reused connection may repeat the request on
                    // a fresh one by itself, and the fault would never be noticed.
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

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>
/// A small HTTP/1.1 server on 127.0.0.1. <see cref="HttpListener"/> is not used, because it cannot listen on any free port (another program can take a port that was
/// found in advance), and because it requires a URL reservation for some users on Windows.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly HttpHandler _handler;
    private readonly Task _accepting;
    private int _disposed;

    /// <summary>Listens on a port; 0 chooses a free port.</summary>
    /// <exception cref="IOException">The port is in use or not allowed.</exception>
    public LoopbackServer(int port, HttpHandler handler)
    {
        _handler = handler;
        try
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            _listener.Listen(512);
        }
        catch (SocketException error)
        {
            _listener.Dispose();
            throw new IOException($"The sandbox cannot listen on 127.0.0.1:{port}: {error.Message}", error);
        }

        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _accepting = Task.Run(AcceptAsync);
    }

    public int Port { get; }

    public bool IsRunning => Volatile.Read(ref _disposed) == 0;

    /// <summary>Frees the port, closes every connection, and returns when the last one has ended.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _stop.Cancel();
        _listener.Dispose();
        _accepting.GetAwaiter().GetResult();
        Task.WhenAll(_connections.Keys).GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client closed the connection before it was accepted.
                continue;
            }

            client.NoDelay = true;
            // On the thread pool, because a request that has already arrived would otherwise run here and delay the next client.
            var serving = Task.Run(() => new HttpConnection(client, _handler).ServeAsync(_stop.Token));
            _connections.TryAdd(serving, 0);
            _ = serving.ContinueWith(
                done => _connections.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}

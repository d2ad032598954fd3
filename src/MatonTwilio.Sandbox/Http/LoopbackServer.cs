using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>
/// A small HTTP/1.1 server on 127.0.0.1. Not <see cref="HttpListener"/>, which cannot be asked for "any free port" (a port
/// found beforehand can be taken by the time it is used) and needs a URL reservation for some users on Windows.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly HttpHandler _handler;
    private readonly Task _accepting;
    private int _disposed;

    /// <summary>Listens on a port; 0 takes a free one.</summary>
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

    /// <summary>Frees the port, ends every connection, and returns when the last of them has ended.</summary>
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
                // A client that was gone before it was accepted.
                continue;
            }

            client.NoDelay = true;
            // On the pool: a request that is already there would otherwise be worked on here, and the next client would wait.
            var serving = Task.Run(() => new HttpConnection(client, _handler).ServeAsync(_stop.Token));
            _connections.TryAdd(serving, 0);
            _ = serving.ContinueWith(
                done => _connections.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}

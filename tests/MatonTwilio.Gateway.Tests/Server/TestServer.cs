using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// A server on loopback that sends the responses that a test specifies, byte for byte, and records the requests. It supports only as much of HTTP as the tests require.
/// </summary>
internal sealed class TestServer : IDisposable
{
    private static readonly CannedResponse Unscripted = CannedResponse.Json("""{"message": "The test has no answer for this request."}""", 418);

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ArrivedRequest> _requests = new();
    private readonly ConcurrentQueue<CannedResponse> _script = new();
    private Func<ArrivedRequest, CannedResponse>? _rule;
    private int _unheard;
    private int _connections;

    public TestServer(bool listening = true)
    {
        // The port is bound without listening, so that it refuses connections and no other program can use it.
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}"));
        if (listening)
        {
            Listen();
        }
    }

    public Uri Address { get; }

    public Uri GatewayUri => new(Address, "/twilio");

    /// <summary>The requests that were read completely, in order.</summary>
    public IReadOnlyList<ArrivedRequest> Requests => [.. _requests];

    public Tally Arrived { get; } = new();

    /// <summary>Counts the accepted connections.</summary>
    public Tally Connected { get; } = new();

    /// <summary>Counts the connections that the server closed by itself.</summary>
    public Tally Closed { get; } = new();

    /// <summary>Counts the connections that the client closed before the response.</summary>
    public Tally Abandoned { get; } = new();

    public void Listen()
    {
        _listener.Listen(64);
        _ = AcceptAsync();
    }

    /// <summary>Sets the responses to the next requests, one each.</summary>
    public void Answers(params IEnumerable<CannedResponse> script)
    {
        foreach (var response in script)
        {
            _script.Enqueue(response);
        }
    }

    /// <summary>Sets the rule for requests without a scripted response.</summary>
    public void AnswersBy(Func<ArrivedRequest, CannedResponse> rule) => _rule = rule;

    /// <summary>Closes the next connections before it reads anything.</summary>
    public void HangsUpOnNext(int connections) => _unheard = connections;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            var stop = _stop.Token;
            while (true)
            {
                var socket = await _listener.AcceptAsync(stop);
                socket.NoDelay = true;
                Connected.Add();
                _ = ServeAsync(socket, ++_connections, stop);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(Socket socket, int connection, CancellationToken stop)
    {
        try
        {
            var stream = new NetworkStream(socket, ownsSocket: true);
            await using (stream)
            {
                if (Interlocked.Decrement(ref _unheard) < 0)
                {
                    await TalkAsync(stream, connection, stop);
                }
            }

            Closed.Add();
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The client or the test closed the connection.
        }
    }

    private async Task TalkAsync(NetworkStream stream, int connection, CancellationToken stop)
    {
        while (await ReadAsync(stream, connection, stop) is { } request)
        {
            _requests.Enqueue(request);
            Arrived.Add();
            var response = _script.TryDequeue(out var next) ? next : _rule?.Invoke(request) ?? Unscripted;
            for (var piece = response; piece is not null; piece = piece.Next)
            {
                await piece.Gate.WaitAsync(stop);
                await stream.WriteAsync(piece.Bytes, stop);
                piece.Then?.Invoke();
            }

            if (response.ConnectionEnd == ConnectionEnd.Silence)
            {
                await AwaitHangUpAsync(stream, stop);
            }

            if (response.ConnectionEnd != ConnectionEnd.KeepAlive)
            {
                return;
            }
        }
    }

    private async Task AwaitHangUpAsync(NetworkStream stream, CancellationToken stop)
    {
        try
        {
            while (await stream.ReadAsync(new byte[64], stop) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A client may also close a connection by a reset.
        }

        Abandoned.Add();
    }

    private static async Task<ArrivedRequest?> ReadAsync(NetworkStream stream, int connection, CancellationToken stop)
    {
        var lines = new List<string>();
        while (await ReadLineAsync(stream, stop) is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            var headers = lines.Skip(1).Select(static header => header.Split(':', 2)).Select(static pair => KeyValuePair.Create(pair[0], pair[1].Trim())).ToList();
            var length = headers.Where(static header => header.Key == "Content-Length").Select(static header => int.Parse(header.Value, CultureInfo.InvariantCulture)).SingleOrDefault();
            var body = new byte[length];
            await stream.ReadExactlyAsync(body, stop);
            var first = lines[0].Split(' ');
            return new ArrivedRequest(connection, first[0], first[1], headers, Encoding.UTF8.GetString(body));
        }

        return null;
    }

    private static async Task<string?> ReadLineAsync(NetworkStream stream, CancellationToken stop)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop) > 0)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}

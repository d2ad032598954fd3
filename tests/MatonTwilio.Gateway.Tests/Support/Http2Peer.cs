using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A server with just enough HTTP/2 over TLS to violate the protocol, frame by frame.</summary>
internal sealed class Http2Peer : IDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte GoAway = 7;
    private const byte EndStream = 1;
    private const byte Acknowledge = 1;
    private const byte EndHeaders = 4;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate = MakeCertificate();
    private readonly Func<int, Verdict> _decide;
    private int _requests;

    /// <param name="decide">Returns the verdict for a request, by its number from 1.</param>
    public Http2Peer(Func<int, Verdict> decide)
    {
        _decide = decide;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The response to a request that was received completely.</summary>
    internal enum Verdict
    {
        /// <summary>A success with the body of <see cref="Body"/>.</summary>
        Answered,

        /// <summary>A GOAWAY that excludes the request, although it was received.</summary>
        Disowned,

        /// <summary>No response, and the connection stays open.</summary>
        Silence,
    }

    /// <summary>The body of every response.</summary>
    public string Body { get; init; } = Records.Message();

    /// <summary>The number of requests that were received completely.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The hash of its certificate.</summary>
    public string CertificateHash => _certificate.GetCertHashString();

    /// <summary>Its URL.</summary>
    public Uri Address => new($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/twilio");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _certificate.Dispose();
        _stop.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }

    private static byte[] Frame(byte type, byte flags, int stream, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[9 + payload.Length];
        (frame[0], frame[1], frame[2], frame[3], frame[4]) = ((byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsSpan(9));
        return frame;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            await using var tls = new SslStream(client.GetStream());
            var options = new SslServerAuthenticationOptions { ServerCertificate = _certificate, ApplicationProtocols = [SslApplicationProtocol.Http2] };
            await tls.AuthenticateAsServerAsync(options, _stop.Token);
            await tls.ReadExactlyAsync(new byte[24], _stop.Token);
            await tls.WriteAsync(Frame(Settings, 0, 0, []), _stop.Token);
            var header = new byte[9];
            while (true)
            {
                await tls.ReadExactlyAsync(header, _stop.Token);
                var payload = new byte[(header[0] << 16) | (header[1] << 8) | header[2]];
                await tls.ReadExactlyAsync(payload, _stop.Token);
                if (!await TakeAsync(tls, header, payload))
                {
                    return;
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client closed the connection, or the test has ended.
        }
    }

    // Returns false if the connection must be closed.
    private async Task<bool> TakeAsync(SslStream tls, byte[] header, byte[] payload)
    {
        var (type, flags, stream) = (header[3], header[4], BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(5)));
        if (type is Settings or Ping && (flags & Acknowledge) == 0)
        {
            await tls.WriteAsync(Frame(type, Acknowledge, 0, type == Ping ? payload : []), _stop.Token);
        }

        if (type is not (Headers or Data) || (flags & EndStream) == 0)
        {
            return true;
        }

        switch (_decide(Interlocked.Increment(ref _requests)))
        {
            case Verdict.Disowned:
                await tls.WriteAsync(Frame(GoAway, 0, 0, new byte[8]), _stop.Token);
                return false;
            case Verdict.Silence:
                await Task.Delay(Timeout.Infinite, _stop.Token);
                return false;
            default:
                // ":status: 200" and "content-type: application/json" in HPACK.
                byte[] head = [0x88, 0x0F, 0x10, 0x10, .. "application/json"u8];
                await tls.WriteAsync(Frame(Headers, EndHeaders, stream, head), _stop.Token);
                await tls.WriteAsync(Frame(Data, EndStream, stream, System.Text.Encoding.UTF8.GetBytes(Body)), _stop.Token);
                return true;
        }
    }
}

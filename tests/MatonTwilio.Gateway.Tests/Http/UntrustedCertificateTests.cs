using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A server whose certificate no authority has signed.</summary>
public sealed class UntrustedCertificateTests : GatewayTest
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task It_is_an_error_with_its_cause_and_not_retried(string method)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connections = 0;
        var serving = ServeAsync(listener, () => connections++);
        Settings = Settings with { GatewayUri = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/twilio") };

        var error = await FailAsync(method, MatonFailureReason.Unreachable);
        listener.Stop();
        await serving.WithTimeout();

        Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("see inner exception", error.Message, StringComparison.Ordinal);
        Assert.Contains("proxy inspects TLS", error.Hint, StringComparison.Ordinal);
        Assert.Equal(1, connections);
        Assert.Empty(Clock.Waits);
    }

    private static async Task ServeAsync(TcpListener listener, Action connected)
    {
        using var key = RSA.Create(2048);
        using var issued = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Windows does not accept a certificate whose key is only in memory.
        using var certificate = X509CertificateLoader.LoadPkcs12(issued.Export(X509ContentType.Pkcs12), password: null);
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                connected();
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
                await stream.ReadExactlyAsync(new byte[1]);
            }
            catch (Exception refused) when (refused is IOException or AuthenticationException)
            {
                // The client does not trust the certificate.
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}

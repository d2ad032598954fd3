using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A server that supports HTTP/2 over TLS and forwards each request to a sandbox, as a load balancer does.</summary>
internal sealed class Http2Front : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _behind = new();
    private Uri? _sandbox;

    private Http2Front(WebApplication server, string certificateFile) => (_server, CertificateFile) = (server, certificateFile);

    /// <summary>The file of its certificate.</summary>
    public string CertificateFile { get; }

    /// <summary>The protocol of each request.</summary>
    public ConcurrentQueue<string> Protocols { get; } = new();

    /// <summary>The URL of the gateway at this server.</summary>
    public Uri GatewayUri => new(new UriBuilder(_server.Urls.Single()) { Host = "localhost" }.Uri, "/twilio");

    /// <summary>Starts a server.</summary>
    /// <param name="certificateFile">The file to which its certificate is written.</param>
    public static async Task<Http2Front> StartAsync(string certificateFile)
    {
        var certificate = MakeCertificate();
        await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(certificate);
        }));
        var front = new Http2Front(builder.Build(), certificateFile);
        front._server.Run(front.HandOnAsync);
        await front._server.StartAsync();
        return front;
    }

    /// <summary>Sets the sandbox to which requests are forwarded.</summary>
    public void LeadTo(Uri sandbox) => _sandbox = sandbox;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _behind.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }

    private async Task HandOnAsync(HttpContext context)
    {
        Protocols.Enqueue(context.Request.Protocol);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_sandbox!, context.Request.Path + context.Request.QueryString));
        request.Headers.TryAddWithoutValidation("Authorization", (string?)context.Request.Headers.Authorization);
        if (context.Request.ContentLength is not null)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
        }

        try
        {
            using var response = await _behind.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            if (response.Headers.RetryAfter is { } wait)
            {
                context.Response.Headers.RetryAfter = wait.ToString();
            }

            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
        {
            context.Abort();
        }
    }
}

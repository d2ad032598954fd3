using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Clients;

/// <summary>
/// Requests a webhook once, like Twilio, but without Twilio's fields and without following redirects. It does not use a session, so no key is sent.
/// </summary>
public sealed class WebhookProbe
{
    // Enough to recognize the content, and the largest TwiML document that Twilio accepts.
    private const int MostContent = 64 * 1024;

    private readonly bool _allowPrivate;
    private DateTime? _certificateEnd;
    private string? _certificateProblem;

    private WebhookProbe(bool allowPrivate) => _allowPrivate = allowPrivate;

    /// <summary>Requests a URL.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">An absolute http or https URL.</param>
    /// <param name="limit">The time limit.</param>
    /// <param name="allowPrivate">Whether this machine and private networks may be requested.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The response. A failure is its <see cref="WebhookResponse.Problem"/>.</returns>
    public static Task<WebhookResponse> RequestAsync(string method, Uri url, TimeSpan limit, bool allowPrivate, CancellationToken cancellation)
        => new WebhookProbe(allowPrivate).RunAsync(method, url, limit, cancellation);

    private async Task<WebhookResponse> RunAsync(string method, Uri url, TimeSpan limit, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        using var client = new HttpClient(CreateHandler());
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        request.Content = method == "POST" ? new FormUrlEncodedContent([]) : null;
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
            var content = await ReadStartAsync(response, time.Token).ConfigureAwait(false);
            return new WebhookResponse(Stopwatch.GetElapsedTime(started))
            {
                Status = (int)response.StatusCode,
                CertificateEnd = _certificateEnd,
                ContentType = response.Content.Headers.ContentType?.MediaType,
                IsTwiml = IsTwiml(content),
                Problem = ProblemOf(response),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new WebhookResponse(Stopwatch.GetElapsedTime(started))
            {
                CertificateEnd = _certificateEnd,
                Problem = failure is OperationCanceledException
                    ? FormattableString.Invariant($"No response within {limit.TotalSeconds:0.###} s.")
                    : _certificateProblem ?? DisplayText.Visible(failure.GetBaseException().Message),
            };
        }
    }

    private static string? ProblemOf(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 300 and < 400 => $"It redirects to {DisplayText.Visible(response.Headers.Location?.OriginalString)}.",
        >= 400 => "The status is an error.",
        _ => null,
    };

    private static async Task<byte[]> ReadStartAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var buffer = new byte[MostContent];
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return buffer[..length];
        }
    }

    // Reads the root element only, because the rest may be cut off.
    private static bool IsTwiml(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element && reader.Name == "Response";
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new LoopbackBypassProxy(),
            AutomaticDecompression = DecompressionMethods.All,
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, errors) => Accept(certificate, errors) },
        };
        if (!_allowPrivate)
        {
            handler.ConnectCallback = ConnectAsync;
        }

        return handler;
    }

    private bool Accept(X509Certificate? certificate, SslPolicyErrors errors)
    {
        _certificateEnd = certificate is X509Certificate2 known ? known.NotAfter.ToUniversalTime() : null;
        _certificateProblem = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "The certificate is for another host.",
            _ when _certificateEnd < TimeProvider.System.GetUtcNow().UtcDateTime => "The certificate has expired.",
            _ => "The certificate is not trusted.",
        };
        return _certificateProblem is null;
    }

    // The name is resolved once, when the connection is opened, and the connection goes to the addresses that were checked.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var endPoint = context.DnsEndPoint;
        var url = context.InitialRequestMessage.RequestUri!;
        var isProxy = endPoint.Port != url.Port || !endPoint.Host.Equals(url.IdnHost, StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellation).ConfigureAwait(false);
        addresses = isProxy ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (addresses.Length == 0)
        {
            throw new HttpRequestException($"{endPoint.Host} is this machine or in a private network, which Twilio cannot reach. Use -AllowPrivate to request it from here.");
        }

        return await Connection.OpenAsync(addresses, endPoint.Port, cancellation).ConfigureAwait(false);
    }
}

using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>Requests URLs that a program gave, only on this machine, signed as Twilio signs.</summary>
/// <param name="log">The log of the requests.</param>
internal sealed class WebhookClient(SandboxLog log) : IDisposable
{
    /// <summary>The maximum size of instructions at Twilio.</summary>
    private const int LargestReply = 64 * 1024;

    /// <summary>The time for which Twilio waits for a response.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        Credentials = new UserOfUrl(),
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestReply,
    };

    /// <summary>
    /// Sends a request. Returns null if the URL is not on this machine, or if the request fails or gets an error status. The log contains the reason.
    /// </summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The URL.</param>
    /// <param name="fields">The fields of the form, or for a GET additional fields of the query.</param>
    /// <param name="token">The account's token, with which the request is signed.</param>
    /// <param name="stop">Cancels the request.</param>
    public async Task<WebhookReply?> RequestAsync(
        string method, string url, IReadOnlyList<KeyValuePair<string, string>> fields, string token, CancellationToken stop)
    {
        if (LocalUrl.Parse(url) is not { } target)
        {
            log.Add($"→ {method} {Shown(url)} was not requested, because it is not on this machine");
            return null;
        }

        using var request = Make(method, target, fields, token);
        try
        {
            using var response = await _http.SendAsync(request, stop).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(stop).ConfigureAwait(false);
            log.Add($"→ {method} {Shown(url)} {(int)response.StatusCode}");
            return response.IsSuccessStatusCode
                ? new WebhookReply(request.RequestUri!, response.Content.Headers.ContentType?.MediaType ?? string.Empty, body)
                : null;
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !stop.IsCancellationRequested))
        {
            log.Add($"→ {method} {Shown(url)} {error.Message}");
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Make(string method, Uri url, IReadOnlyList<KeyValuePair<string, string>> fields, string token)
    {
        if (method != "GET")
        {
            var post = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) };
            post.Headers.Add(RequestSignature.Header, RequestSignature.Of(token, url.OriginalString, fields));
            return post;
        }

        var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        var whole = $"{url.OriginalString}{(url.Query.Length > 0 ? '&' : '?')}{query}";
        var get = new HttpRequestMessage(HttpMethod.Get, whole);
        get.Headers.Add(RequestSignature.Header, RequestSignature.Of(token, whole, []));
        return get;
    }

    // The query and the user information may contain secrets.
    private static string Shown(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var place)
            ? place.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "a URL that is not valid";

    // The address is checked when the connection is opened, so that the request cannot be redirected to another machine afterwards.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var addresses = LocalUrl.Addresses(context.DnsEndPoint.Host);
        if (addresses.Count == 0)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is not this machine.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

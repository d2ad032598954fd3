using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>Requests the URLs that a program gave, on this machine alone, signed as Twilio signs.</summary>
/// <param name="log">The log of the requests.</param>
internal sealed class WebhookClient(SandboxLog log) : IDisposable
{
    /// <summary>Twilio takes instructions of this size at most.</summary>
    private const int LargestReply = 64 * 1024;

    /// <summary>So long Twilio waits for a response.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestReply,
    };

    /// <summary>Sends a request; null where it is not for this machine, fails, or is not answered with success. The log says which.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The URL.</param>
    /// <param name="fields">What the program is told: the form, or for a GET more of the query.</param>
    /// <param name="token">The account's token, which signs.</param>
    /// <param name="stop">Ends the request.</param>
    public async Task<WebhookReply?> RequestAsync(
        string method, string url, IReadOnlyList<KeyValuePair<string, string>> fields, string token, CancellationToken stop)
    {
        if (LocalUrl.Parse(url) is not { } target)
        {
            log.Add($"→ {method} {Shown(url)} is not requested: it is not on this machine");
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

    // A query and user information may hold secrets.
    private static string Shown(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var place)
            ? place.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "a URL that is not valid";

    // Here, where the connection is made, nothing can lead it to another machine any more.
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

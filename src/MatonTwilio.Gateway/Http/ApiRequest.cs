using System.Net;
using System.Net.Http.Headers;

namespace MatonTwilio.Gateway.Http;

/// <summary>One request before it is sent: method, URL, fields and options.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Base">The session's base URL that the path is relative to: the gateway or the control endpoint.</param>
/// <param name="Path">The escaped path below <paramref name="Base"/>, with a leading slash. It may have a query from a server's link.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Base, string Path)
{
    /// <summary>The fields of the query.</summary>
    public RequestFields? Query { get; init; }

    /// <summary>Creates the body for each attempt; null for a request without a body.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>The connection to use; null if the gateway chooses it.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Receives the request's log entries; null for no log.</summary>
    public Action<LogEntry>? Log { get; init; }

    /// <summary>The name of the HTTP client that sends the request (<see cref="HttpClientNames"/>).</summary>
    public string Client { get; init; } = HttpClientNames.Gateway;

    /// <summary>The maximum number of bytes of the response, if that is less than the session's limit.</summary>
    public long LargestResponse { get; init; } = long.MaxValue;

    /// <summary>The requested part of a file; null for the whole file.</summary>
    public RangeHeaderValue? Range { get; init; }

    /// <summary>The version of the file that <see cref="Range"/> is part of; null if it is unknown.</summary>
    public RangeConditionHeaderValue? IfRange { get; init; }

    /// <summary>Whether the response is a file, which may be stored on another host: the caller then checks redirects and content types.</summary>
    public bool IsForFile => Client is HttpClientNames.GatewayFiles or HttpClientNames.Storage;

    /// <summary>Whether the request goes to file storage instead of the gateway.</summary>
    public bool IsToStorage => Client == HttpClientNames.Storage;

    /// <summary>Whether the request may be sent twice without harm.</summary>
    public bool IsRepeatable => RetryPolicy.IsRepeatable(Method);

    /// <summary>Whether the request changes something. Aborting such a request would not undo the change, and its outcome would be lost.</summary>
    public bool IsChange => Method != HttpMethod.Get;

    /// <summary>The path without the query, whose values must not be in logs and errors.</summary>
    public string BarePath => Path.Split('?', 2)[0];

    /// <summary>The complete URL, with the query.</summary>
    public Uri Address
    {
        get
        {
            var address = Base.AbsoluteUri.TrimEnd('/') + Path;
            if (Query is { IsEmpty: false })
            {
                address += (Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Query.ToQuery();
            }

            return new Uri(address);
        }
    }

    /// <summary>The HTTP message of one attempt, before the handlers add to it.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address)
        {
            // HTTP/2 if the server supports it. The default version of an HttpClient does not apply to messages.
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = Content?.Invoke(),
        };
        if (Method == HttpMethod.Delete)
        {
            // If the connection breaks before a response, the handler repeats a request without a body by itself. The 404 that follows a lost success
            // would then look like the response to the first attempt. With an empty body, only RetryPolicy repeats the request.
            message.Content ??= new ByteArrayContent([]);
        }

        message.Headers.Range = Range;
        message.Headers.IfRange = IfRange;
        return message;
    }
}

using System.Net;
using System.Net.Http.Headers;

namespace MatonTwilio.Gateway.Http;

/// <summary>One request before it is sent: what to do, where, and with which fields.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Base">The session's address that the path belongs under: the gateway or the control endpoint.</param>
/// <param name="Path">The path under <paramref name="Base"/>, escaped, starting with a slash; may carry a query that a server made.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Base, string Path)
{
    /// <summary>Fields that go into the query.</summary>
    public RequestFields? Query { get; init; }

    /// <summary>Creates the body, anew for each try; null sends none.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>The connection to use; null leaves it to the gateway.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Who is told of what happens.</summary>
    public Action<LogEntry>? Log { get; init; }

    /// <summary>The name of the client that sends it (<see cref="HttpClientNames"/>).</summary>
    public string Client { get; init; } = HttpClientNames.Gateway;

    /// <summary>The most bytes of its response, where that is less than the session allows.</summary>
    public long LargestResponse { get; init; } = long.MaxValue;

    /// <summary>The part of a file that is asked for; null for all of it.</summary>
    public RangeHeaderValue? Range { get; init; }

    /// <summary>The version of the file that <see cref="Range"/> is of; null where it is not known.</summary>
    public RangeConditionHeaderValue? IfRange { get; init; }

    /// <summary>Whether its response is a file, which may be kept elsewhere: redirects and content types are then for the caller to judge.</summary>
    public bool IsForFile => Client is HttpClientNames.GatewayFiles or HttpClientNames.Storage;

    /// <summary>Whether it goes to where files are kept, and not to the gateway.</summary>
    public bool IsToStorage => Client == HttpClientNames.Storage;

    /// <summary>Whether it may be sent twice without harm.</summary>
    public bool IsRepeatable => RetryPolicy.IsRepeatable(Method);

    /// <summary>Whether it changes something: once it is in progress, aborting it would not undo that, only lose its outcome.</summary>
    public bool IsChange => Method != HttpMethod.Get;

    /// <summary>The path alone: a query's values are not for logs and errors.</summary>
    public string BarePath => Path.Split('?', 2)[0];

    /// <summary>The address that it goes to, with its query.</summary>
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

    /// <summary>The message of one attempt, without what the handlers add.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address)
        {
            // HTTP/2 where the server has it. A client's own default is for its shorter methods, and not for messages.
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = Content?.Invoke(),
        };
        if (Method == HttpMethod.Delete)
        {
            // What has no body the handler repeats by itself where the connection breaks before a response; the 404 that follows
            // a lost success would then come as the response to a first try. An empty body leaves that to the RetryPolicy.
            message.Content ??= new ByteArrayContent([]);
        }

        message.Headers.Range = Range;
        message.Headers.IfRange = IfRange;
        return message;
    }
}

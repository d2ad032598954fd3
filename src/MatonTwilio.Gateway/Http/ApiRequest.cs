using System.Net;

namespace MatonTwilio.Gateway;

/// <summary>One request before it is sent: what to do, where, and with which fields.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Base">The session's address that the path belongs under: the gateway or the control endpoint.</param>
/// <param name="Path">The path under <paramref name="Base"/>, escaped, starting with a slash; may carry a query that a server made.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Base, string Path)
{
    /// <summary>Fields that go into the query.</summary>
    public RequestFields? Query { get; init; }

    /// <summary>Makes the body, anew for each try; null sends none.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>The connection to use; null leaves it to the gateway.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Who is told of what happens.</summary>
    public Action<Note>? Say { get; init; }

    /// <summary>Whether its answer is a file, which may be kept elsewhere: redirects and kinds of content are then for the caller to judge.</summary>
    public bool IsForFile { get; init; }

    /// <summary>Whether it goes to where files are kept, and not to the gateway: without the key, and outside the gateway's rate limit.</summary>
    public bool IsToStorage { get; init; }

    /// <summary>How much of the file is here already; null asks for all of it.</summary>
    public FileRange? Range { get; init; }

    /// <summary>Whether carrying it out twice could do harm.</summary>
    public bool IsRepeatable => Method == HttpMethod.Get || Method == HttpMethod.Delete;

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

    public HttpRequestMessage ToMessage(ApiKey key)
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
            // What has no body the handler repeats by itself where the connection breaks before an answer; the 404 that follows
            // a lost success would then come as the answer to a first try. An empty body keeps repeating with the RetryRules.
            message.Content ??= new ByteArrayContent([]);
        }

        if (!IsToStorage)
        {
            message.Headers.TryAddWithoutValidation("Authorization", key.ToHeader());
        }

        if (ConnectionId is not null && !IsToStorage)
        {
            message.Headers.Add("Maton-Connection", ConnectionId);
        }

        Range?.AddTo(message.Headers);
        return message;
    }
}

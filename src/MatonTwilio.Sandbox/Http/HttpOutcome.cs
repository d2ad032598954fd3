using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>The outcome of a request: a response, a lost connection, or no response.</summary>
internal abstract record HttpOutcome
{
    /// <summary>The connection closes in the middle of the response's first line.</summary>
    public static HttpOutcome Drop { get; } = new Dropped();

    /// <summary>No response is sent. The connection stays open until the client or the sandbox closes it.</summary>
    public static HttpOutcome Silence { get; } = new Silent();

    internal sealed record Dropped : HttpOutcome;

    internal sealed record Silent : HttpOutcome;
}

/// <summary>A complete response.</summary>
internal sealed record HttpReply(int Status, string? ContentType, ReadOnlyMemory<byte> Body) : HttpOutcome
{
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>204: the request succeeded, and the response has no body.</summary>
    public static HttpReply NoContent { get; } = new(204, null, default);

    /// <summary>Value of the <c>Retry-After</c> header; null for none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the connection closes in the middle of the body, after its full length was announced.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the body is text, which is worth compressing.</summary>
    public bool IsText => ContentType is not null && (ContentType.StartsWith("text/", StringComparison.Ordinal) || ContentType == JsonType);

    /// <summary>307: the requested resource is at another URL.</summary>
    public static HttpReply Redirect(string address) => new(307, null, default) { Headers = [new("Location", address)] };

    public static HttpReply Json(int status, ReadOnlyMemory<byte> body) => new(status, JsonType, body);

    public static HttpReply Html(int status, string page) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
}

namespace MatonTwilio.Sandbox;

/// <summary>A fault for the next matching requests.</summary>
/// <param name="Kind">The kind of fault.</param>
public sealed record SandboxFault(SandboxFaultKind Kind)
{
    /// <summary>Only requests with this method, such as <c>POST</c>; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests whose path and query, as they were sent, contain this text; null for any.</summary>
    public string? PathFragment { get; init; }

    /// <summary>The number of requests that get the fault.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For <see cref="SandboxFaultKind.TooManyRequests"/>: the header's value, seconds or an HTTP date; null for no header.</summary>
    public string? RetryAfter { get; init; } = "1";

    internal bool Matches(HttpRequest request)
        => (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            && (PathFragment is null || $"{request.Path}?{request.RawQuery}".Contains(PathFragment, StringComparison.Ordinal));
}

namespace MatonTwilio.Sandbox;

/// <summary>A fault that the next matching requests meet.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record SandboxFault(SandboxFaultKind Kind)
{
    /// <summary>Only requests with this method, such as <c>POST</c>; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests whose path and query contain this text, as sent; null for any.</summary>
    public string? PathFragment { get; init; }

    /// <summary>How many requests meet it.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For <see cref="SandboxFaultKind.TooManyRequests"/>: the header's value, seconds or an HTTP date; null for no header.</summary>
    public string? RetryAfter { get; init; } = "1";

    internal bool Matches(HttpRequest request)
        => (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            && (PathFragment is null || $"{request.Path}?{request.RawQuery}".Contains(PathFragment, StringComparison.Ordinal));
}

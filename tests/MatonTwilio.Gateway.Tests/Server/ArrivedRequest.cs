namespace MatonTwilio.Gateway.Tests;

/// <summary>A request as the server received it. Connections are numbered from 1.</summary>
internal sealed record ArrivedRequest(
    int Connection, string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public string Path => Target.Split('?', 2)[0];

    public string Query => Target.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>The only value of a header; null if it was not sent.</summary>
    public string? Header(string name)
        => Headers.SingleOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

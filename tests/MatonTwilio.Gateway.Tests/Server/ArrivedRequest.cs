namespace MatonTwilio.Gateway.Tests;

/// <summary>A request as it came over the wire; its connection is counted from 1.</summary>
internal sealed record ArrivedRequest(
    int Connection, string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public string Path => Target.Split('?', 2)[0];

    public string Query => Target.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>The header's one value; null where it was not sent.</summary>
    public string? Header(string name)
        => Headers.SingleOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

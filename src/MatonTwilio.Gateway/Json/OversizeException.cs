namespace MatonTwilio.Gateway.Json;

/// <summary>A response is larger than a limit. The caller that knows the request turns it into a typed error.</summary>
/// <param name="limit">The limit, such as "64 MB".</param>
internal sealed class OversizeException(string limit) : Exception($"The response is larger than {limit}.")
{
    /// <summary>The limit, such as "64 MB".</summary>
    public string Limit { get; } = limit;
}

namespace MatonTwilio.Gateway.Json;

/// <summary>A response is larger than a limit. It becomes a typed error where the request is known.</summary>
/// <param name="limit">The limit, such as "64 MB".</param>
internal sealed class OversizeException(string limit) : Exception($"The response is larger than {limit}.")
{
    /// <summary>The limit, such as "64 MB".</summary>
    public string Limit { get; } = limit;
}

namespace MatonTwilio.Gateway.Http;

/// <summary>The names of a session's HTTP clients. Each has its own primary handler and its own chain of handlers (<see cref="HttpClients"/>).</summary>
internal static class HttpClientNames
{
    /// <summary>Twilio's API behind the gateway: the key, the rate limit, JSON.</summary>
    public const string Gateway = "gateway";

    /// <summary>Files behind the gateway: like <see cref="Gateway"/> without compression, because a download counts and resumes the bytes of the file itself.</summary>
    public const string GatewayFiles = "gateway-files";

    /// <summary>The control endpoint, which manages connections: the key, the rate limit, JSON.</summary>
    public const string Control = "control";

    /// <summary>The file storage to which the gateway redirects: no key, no rate limit, and no address of a private network.</summary>
    public const string Storage = "storage";
}

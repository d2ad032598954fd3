using System.Net;
using System.Net.Security;

namespace MatonTwilio.Gateway.Http;

/// <summary>The settings of a new session.</summary>
public sealed record SessionSettings
{
    /// <summary>The name of a session beside the default session; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The Maton API key. If it is null, the first request fails with an error that explains how to get one.</summary>
    public ApiKey? ApiKey { get; init; }

    /// <summary>The gateway's base URL.</summary>
    public Uri GatewayUri { get; init; } = MatonHost.Known[0].GatewayUri;

    /// <summary>The control endpoint's base URL.</summary>
    public Uri ControlUri { get; init; } = MatonHost.Known[0].ControlUri;

    /// <summary>The connection to use. If it is null, the gateway chooses the oldest active one.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The SID of the account to use; null to look it up.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter ISO 3166-1 code; null for none.</summary>
    public string? DefaultRegion { get; init; }

    /// <summary>The default sender of messages and calls, as it was written; null for none.</summary>
    public string? DefaultFrom { get; init; }

    /// <summary>The maximum number of requests in any second. The gateway's published limit is 10.</summary>
    public int RequestsPerSecond { get; init; } = 10;

    /// <summary>The time limit of one attempt of a request, from opening the connection to the last byte of the response.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The maximum number of retries of a request that may be repeated.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>The maximum size of a response in bytes, decompressed. A page of a thousand messages has about a million.</summary>
    public long LargestResponse { get; init; } = 64 * 1024 * 1024;

    /// <summary>The sandbox behind <see cref="GatewayUri"/>; null if there is none.</summary>
    public MatonSandbox? Sandbox { get; init; }

    /// <summary>The time limit for opening a connection, within <see cref="Timeout"/>.</summary>
    internal TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection with requests in progress may be silent before it is pinged, and the time limit for the response to the ping.</summary>
    internal TimeSpan KeepAlivePing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Validates a server's certificate in place of the system; null to let the system do it. For tests.</summary>
    internal RemoteCertificateValidationCallback? AcceptCertificate { get; init; }

    /// <summary>The hosts that are tried for an error's recommendation if the session's host does not work.</summary>
    internal IReadOnlyList<MatonHost> KnownHosts { get; init; } = MatonHost.Known;

    /// <summary>Resolves the host names of file storage.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Reads the settings from the environment (<c>MATON_API_KEY</c>, <c>MATON_GATEWAY_URL</c>,
    /// <c>MATON_CONTROL_URL</c>, <c>MATON_CONNECTION_ID</c>, <c>MATON_DEFAULT_REGION</c>, <c>MATON_DEFAULT_FROM</c>, <c>TWILIO_ACCOUNT_SID</c>).</summary>
    /// <returns>The settings. A variable that is not set, or is empty, leaves the default.</returns>
    /// <exception cref="ArgumentException">The value of a variable is not valid; the message names the variable.</exception>
    public static SessionSettings FromEnvironment()
    {
        var defaults = new SessionSettings();
        if (Variable("MATON_GATEWAY_URL") is { } gateway)
        {
            defaults = defaults.At(GatewayBase(Address("MATON_GATEWAY_URL", gateway)));
        }

        return defaults with
        {
            ApiKey = Variable("MATON_API_KEY") is { } key ? Key("MATON_API_KEY", key) : null,
            ControlUri = Variable("MATON_CONTROL_URL") is { } control ? Address("MATON_CONTROL_URL", control) : defaults.ControlUri,
            ConnectionId = Variable("MATON_CONNECTION_ID"),
            DefaultRegion = RegionOfEnvironment(),
            DefaultFrom = SenderOfEnvironment(),
            AccountSid = Variable("TWILIO_ACCOUNT_SID") is { } sid ? Account("TWILIO_ACCOUNT_SID", sid) : null,
        };
    }

    /// <summary>Reads the default country for numbers from the environment (<c>MATON_DEFAULT_REGION</c>).</summary>
    /// <returns>The two-letter code; null if the variable is not set.</returns>
    /// <exception cref="ArgumentException">The value is not a two-letter code.</exception>
    public static string? RegionOfEnvironment() => Variable("MATON_DEFAULT_REGION") switch
    {
        null => null,
        { Length: 2 } region when region.All(char.IsAsciiLetter) => region,
        _ => throw new ArgumentException("MATON_DEFAULT_REGION is not a country. Expected a two-letter ISO 3166-1 code, such as US."),
    };

    /// <summary>Reads the default sender from the environment (<c>MATON_DEFAULT_FROM</c>).</summary>
    /// <returns>The sender as it is written there; null if the variable is not set. The command that uses it validates it.</returns>
    public static string? SenderOfEnvironment() => Variable("MATON_DEFAULT_FROM");

    /// <summary>Adds Twilio's path, <c>/twilio</c>, to a gateway URL that has no path.</summary>
    /// <param name="address">The URL as a person wrote it.</param>
    /// <returns>The URL with a path.</returns>
    public static Uri GatewayBase(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && address.AbsolutePath == "/" ? new Uri(address, "/twilio") : address;
    }

    /// <summary>The settings with another gateway, and the control endpoint that belongs to it.</summary>
    /// <param name="gateway">The gateway's base URL, with its path.</param>
    /// <returns>The settings.</returns>
    public SessionSettings At(Uri gateway) => this with { GatewayUri = gateway, ControlUri = MatonHost.ControlOf(gateway) };

    /// <summary>Refuses a URL that must not get the key: it must be https, or http on this machine.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="name">The name of the URL, for the error.</param>
    /// <exception cref="ArgumentException">The URL is relative, neither https nor on the loopback, or has a user name, a query or a fragment.</exception>
    public static void RequireSafe(Uri address, string name)
    {
        ArgumentNullException.ThrowIfNull(address);
        var safe = address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        if (!safe || address.UserInfo.Length > 0)
        {
            throw new ArgumentException($"{name} must be an https URL without a user name (http for this machine only).");
        }

        // Paths are appended to the base URL, and would become part of its query or fragment.
        if (address.OriginalString.AsSpan().IndexOfAny('?', '#') >= 0)
        {
            throw new ArgumentException($"{name} is a base URL, and must have neither a query ('?') nor a fragment ('#').");
        }
    }

    private static string? Variable(string name)
        => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;

    private static string Account(string variable, string value)
        => value is ['A', 'C', ..] && value.Length == 34 && value.Skip(2).All(char.IsAsciiHexDigit)
            ? value
            : throw new ArgumentException($"{variable} is not the SID of an account. Expected AC and 32 hexadecimal digits.");

    private static ApiKey Key(string variable, string value)
    {
        try
        {
            return new ApiKey(value);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"{variable}: {error.Message}");
        }
    }

    private static Uri Address(string variable, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address))
        {
            throw new ArgumentException($"{variable} is not a URL.");
        }

        RequireSafe(address, variable);
        return address;
    }
}

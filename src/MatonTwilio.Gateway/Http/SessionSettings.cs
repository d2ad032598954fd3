using System.Net;
using System.Net.Security;

namespace MatonTwilio.Gateway.Http;

/// <summary>What a session is made from.</summary>
public sealed record SessionSettings
{
    /// <summary>The name under which the session is kept beside the default one; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The key that Maton gave; null makes the first request fail with an error that says where to get one.</summary>
    public ApiKey? ApiKey { get; init; }

    /// <summary>The gateway's base address.</summary>
    public Uri GatewayUri { get; init; } = MatonHost.Known[0].GatewayUri;

    /// <summary>The control endpoint's base address.</summary>
    public Uri ControlUri { get; init; } = MatonHost.Known[0].ControlUri;

    /// <summary>The connection to use; null lets the gateway choose the oldest active one.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The account to work on; null has it looked up.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The region (ISO 3166-1, two letters) in which numbers are written that are not in E.164 format; null for none.</summary>
    public string? DefaultRegion { get; init; }

    /// <summary>The sender of messages and calls that name none, as a person wrote it; null for none.</summary>
    public string? DefaultFrom { get; init; }

    /// <summary>The most requests in any second; 10 is the gateway's published limit.</summary>
    public int RequestsPerSecond { get; init; } = 10;

    /// <summary>How long one try of a request may take, from the connection to the last byte of its response.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request that may be repeated is repeated.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>The most bytes of a response, decompressed; a page of a thousand messages has a million.</summary>
    public long LargestResponse { get; init; } = 64 * 1024 * 1024;

    /// <summary>The sandbox behind <see cref="GatewayUri"/>, where there is one.</summary>
    public MatonSandbox? Sandbox { get; init; }

    /// <summary>How long making a connection may take, within <see cref="Timeout"/>.</summary>
    internal TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection with requests in flight may be silent before it is asked for a sign of life, and how long that may take.</summary>
    internal TimeSpan KeepAlivePing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Accepts a server's certificate in place of the system; null leaves it to the system. For tests.</summary>
    internal RemoteCertificateValidationCallback? AcceptCertificate { get; init; }

    /// <summary>Where Maton may be, if it is not where the session looks.</summary>
    internal IReadOnlyList<MatonHost> KnownHosts { get; init; } = MatonHost.Known;

    /// <summary>What the name of a host stands for, where files are fetched.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Reads the settings from the environment (<c>MATON_API_KEY</c>, <c>MATON_GATEWAY_URL</c>,
    /// <c>MATON_CONTROL_URL</c>, <c>MATON_CONNECTION_ID</c>, <c>MATON_DEFAULT_REGION</c>, <c>MATON_DEFAULT_FROM</c>, <c>TWILIO_ACCOUNT_SID</c>).</summary>
    /// <returns>The settings; what is not set, or set to nothing, keeps its default.</returns>
    /// <exception cref="ArgumentException">A variable holds something that cannot be used; the text names the variable.</exception>
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

    /// <summary>Reads the region for numbers from the environment (<c>MATON_DEFAULT_REGION</c>).</summary>
    /// <returns>The two-letter code; null where the variable is not set.</returns>
    /// <exception cref="ArgumentException">The variable holds something else.</exception>
    public static string? RegionOfEnvironment() => Variable("MATON_DEFAULT_REGION") switch
    {
        null => null,
        { Length: 2 } region when region.All(char.IsAsciiLetter) => region,
        _ => throw new ArgumentException("MATON_DEFAULT_REGION is not a country. Expected a two-letter ISO 3166-1 code, such as US."),
    };

    /// <summary>Reads the default sender from the environment (<c>MATON_DEFAULT_FROM</c>).</summary>
    /// <returns>The sender as it is written there; null where the variable is not set. Whether it is one, the command that uses it checks.</returns>
    public static string? SenderOfEnvironment() => Variable("MATON_DEFAULT_FROM");

    /// <summary>Completes a gateway address that names only the host: Twilio lives under <c>/twilio</c> there.</summary>
    /// <param name="address">The address as a person gave it.</param>
    /// <returns>The address with a path.</returns>
    public static Uri GatewayBase(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && address.AbsolutePath == "/" ? new Uri(address, "/twilio") : address;
    }

    /// <summary>The settings with another gateway, and the control endpoint that belongs to it.</summary>
    /// <param name="gateway">The gateway's base address, with its path.</param>
    /// <returns>The settings.</returns>
    public SessionSettings At(Uri gateway) => this with { GatewayUri = gateway, ControlUri = MatonHost.ControlOf(gateway) };

    /// <summary>Refuses an address to which the key must not go: it travels over https, or stays on this machine.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">What the address is called, for the error.</param>
    /// <exception cref="ArgumentException">The address is not absolute, neither https nor on the loopback, or more than a base address.</exception>
    public static void RequireSafe(Uri address, string name)
    {
        ArgumentNullException.ThrowIfNull(address);
        var safe = address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        if (!safe || address.UserInfo.Length > 0)
        {
            throw new ArgumentException($"{name} must be an https URL without a user name (http for this machine only).");
        }

        // Paths are added to it, and would be part of the query.
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

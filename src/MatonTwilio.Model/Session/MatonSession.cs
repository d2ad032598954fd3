namespace MatonTwilio;

/// <summary>
/// A session with the gateway, which <c>Connect-Maton</c> creates, and which each cmdlet accepts as <c>-Session</c>. It contains no secret.
/// </summary>
public sealed class MatonSession
{
    internal MatonSession(object? implementation) => Implementation = implementation;

    /// <summary>The name from <c>Connect-Maton -Name</c>, which <c>-Session</c> accepts as well; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether commands of the current runspace use the session without <c>-Session</c>.</summary>
    public bool IsDefault => IsConnected && IsDefaultHere(this);

    /// <summary>The gateway's base URL, below which Twilio's API is.</summary>
    public required Uri GatewayUri { get; init; }

    /// <summary>The control endpoint's base URL, for managing connections.</summary>
    public required Uri ControlUri { get; init; }

    /// <summary>The Maton connection of the requests; null if the gateway uses the oldest active one.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The Twilio account (AC...) of the requests; null until it is specified or looked up.</summary>
    public string? AccountSid { get; internal set; }

    /// <summary>
    /// The default country for numbers that are not in E.164 format, as a two-letter ISO 3166-1 code; null if there is none.
    /// </summary>
    public string? DefaultRegion { get; init; }

    /// <summary>The default sender of messages and calls; null if there is none.</summary>
    public string? DefaultFrom { get; init; }

    /// <summary>The maximum number of requests in any second.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>The time limit of one attempt of a request.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>The maximum number of retries of a request that may be repeated.</summary>
    public int MaximumRetryCount { get; init; }

    /// <summary>The sandbox that the session is connected to; null for a real gateway.</summary>
    public MatonSandbox? Sandbox { get; init; }

    /// <summary>Whether the session can be used: false after <c>Disconnect-Maton</c>.</summary>
    public bool IsConnected { get; internal set; } = true;

    /// <summary>Returns whether a session is the default session of the current runspace. The cmdlets set it, because the Model does not know runspaces.</summary>
    internal static Func<MatonSession, bool> IsDefaultHere { get; set; } = static _ => false;

    /// <summary>The gateway's implementation of the session, as an object, because the Model does not know HTTP. Null if the handle
    /// has a name that no session has.</summary>
    internal object? Implementation { get; }

    /// <summary>The session's name, or its gateway's URL if it has none.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Name ?? GatewayUri.ToString();
}

namespace MatonTwilio;

/// <summary>
/// A session with the gateway: what <c>Connect-Maton</c> makes and every cmdlet's <c>-Session</c> takes. It holds no secret.
/// </summary>
public sealed class MatonSession
{
    internal MatonSession(object? implementation) => Implementation = implementation;

    /// <summary>The name that <c>Connect-Maton -Name</c> gave it, which every <c>-Session</c> takes too; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether commands without <c>-Session</c> use it, in the runspace that asks.</summary>
    public bool IsDefault => IsConnected && IsDefaultHere(this);

    /// <summary>The gateway's base address, to which Twilio's own paths are appended.</summary>
    public required Uri GatewayUri { get; init; }

    /// <summary>The control endpoint's base address, where connections are managed.</summary>
    public required Uri ControlUri { get; init; }

    /// <summary>The Maton connection that requests use; null lets the gateway use the oldest active one.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The Twilio account (AC...) that requests are for; null until it was given or looked up.</summary>
    public string? AccountSid { get; internal set; }

    /// <summary>
    /// The region in which numbers are written that are not in E.164 format, as a two-letter ISO 3166-1 code; null where they must be.
    /// </summary>
    public string? DefaultRegion { get; init; }

    /// <summary>The sender of messages and calls that do not name one; null where each must.</summary>
    public string? DefaultFrom { get; init; }

    /// <summary>The most requests that the session sends in a second.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>How long one try of a request may take.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How often a request that may be repeated is repeated.</summary>
    public int MaximumRetryCount { get; init; }

    /// <summary>The sandbox that the session is connected to; null for a real gateway.</summary>
    public MatonSandbox? Sandbox { get; init; }

    /// <summary>Whether the session can be used: false after <c>Disconnect-Maton</c>.</summary>
    public bool IsConnected { get; internal set; } = true;

    /// <summary>Finds out whether a session is the default one of the runspace that asks: the Model knows of no runspaces.</summary>
    internal static Func<MatonSession, bool> IsDefaultHere { get; set; } = static _ => false;

    /// <summary>The gateway's side of the handle; kept as an object so that the Model knows nothing of HTTP. Null where the handle
    /// stands for a name that no session has.</summary>
    internal object? Implementation { get; }

    /// <summary>The session's name; where it has none, its gateway's address.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Name ?? GatewayUri.ToString();
}

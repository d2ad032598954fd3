namespace MatonTwilio;

/// <summary>A connection: the authorization that Maton holds for one app, such as a Twilio account.</summary>
public sealed class MatonConnection
{
    /// <summary>The connection's id, which <c>-ConnectionId</c> takes.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>PENDING until a person has authorized it at <see cref="Url"/>, then ACTIVE; FAILED where that went wrong.</summary>
    public string? Status { get; set; }

    /// <summary>The app it is for, such as <c>twilio</c>.</summary>
    public string? App { get; set; }

    /// <summary>The page on which a person authorizes the connection.</summary>
    public string? Url { get; set; }

    /// <summary>How the authorization works, such as <c>OAUTH2</c>; null where the gateway does not say.</summary>
    public string? Method { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreationTime { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? LastUpdatedTime { get; set; }

    /// <summary>What else Maton keeps with the connection, by name; values that are not text are given as JSON text.</summary>
    public IReadOnlyDictionary<string, string?>? Metadata { get; set; }

    /// <inheritdoc/>
    public override string ToString() => ConnectionId ?? "";
}

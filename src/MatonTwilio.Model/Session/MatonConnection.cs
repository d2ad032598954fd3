namespace MatonTwilio;

/// <summary>A connection: Maton's authorization to use one app, such as a Twilio account.</summary>
public sealed class MatonConnection
{
    /// <summary>The connection's ID, for <c>-ConnectionId</c>.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>PENDING until a person has authorized it at <see cref="Url"/>, then ACTIVE; FAILED if the authorization failed.</summary>
    public string? Status { get; set; }

    /// <summary>The app, such as <c>twilio</c>.</summary>
    public string? App { get; set; }

    /// <summary>The page on which a person authorizes the connection.</summary>
    public string? Url { get; set; }

    /// <summary>The method of authorization, such as <c>OAUTH2</c>; null if the gateway does not report it.</summary>
    public string? Method { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreationTime { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? LastUpdatedTime { get; set; }

    /// <summary>Further fields of the connection, by name. Values that are not text are JSON text.</summary>
    public IReadOnlyDictionary<string, string?>? Metadata { get; set; }

    /// <inheritdoc/>
    public override string ToString() => ConnectionId ?? "";
}

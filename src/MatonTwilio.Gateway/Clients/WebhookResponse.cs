namespace MatonTwilio.Gateway.Clients;

/// <summary>What a webhook responded.</summary>
/// <param name="Time">How long it took.</param>
public sealed record WebhookResponse(TimeSpan Time)
{
    /// <summary>The HTTP status code; null where there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The day until which the certificate is valid (UTC); null without one.</summary>
    public DateTime? CertificateEnd { get; init; }

    /// <summary>The kind of the content.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the content is XML whose root is Response.</summary>
    public bool IsTwiml { get; init; }

    /// <summary>Why there was no usable response; null where there was one.</summary>
    public string? Problem { get; init; }
}

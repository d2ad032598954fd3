namespace MatonTwilio.Gateway.Clients;

/// <summary>The response of a webhook.</summary>
/// <param name="Time">The duration of the request.</param>
public sealed record WebhookResponse(TimeSpan Time)
{
    /// <summary>The HTTP status code; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The end of the certificate's validity (UTC); null without a certificate.</summary>
    public DateTime? CertificateEnd { get; init; }

    /// <summary>The content type; null if there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the content is XML with the root element Response.</summary>
    public bool IsTwiml { get; init; }

    /// <summary>Why there was no usable response; null if there was one.</summary>
    public string? Problem { get; init; }
}

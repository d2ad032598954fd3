namespace MatonTwilio;

/// <summary>What a webhook's URL responded when it was requested from this machine.</summary>
public sealed class TwilioWebhookTest
{
    /// <summary>The number or the name of the record that has the URL; null for a URL that was given alone.</summary>
    public string? Owner { get; init; }

    /// <summary>The record's SID; null for a URL that was given alone.</summary>
    public string? OwnerSid { get; init; }

    /// <summary>The record's property that has the URL; null for a URL that was given alone.</summary>
    public string? Property { get; init; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; init; } = "";

    /// <summary>The URL.</summary>
    public string Url { get; init; } = "";

    /// <summary>The HTTP status code; null where there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>How long it took to the end of the response, or until the request failed.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The day until which the server's certificate is valid (UTC); null without a certificate.</summary>
    public DateTime? Certificate { get; init; }

    /// <summary>The kind of the response's content, such as text/xml.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the content is TwiML: XML whose root is Response.</summary>
    public bool IsTwiml { get; init; }

    /// <summary>Why there was no usable response; null where there was one.</summary>
    public string? Problem { get; init; }

    /// <summary>The URL and the status.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"{Url}: {Problem ?? Status?.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

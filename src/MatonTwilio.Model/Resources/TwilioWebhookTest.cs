namespace MatonTwilio;

/// <summary>The response of a webhook's URL to a request from this machine.</summary>
public sealed class TwilioWebhookTest
{
    /// <summary>The number or the name of the record that has the URL; null for a URL that was specified by itself.</summary>
    public string? Owner { get; init; }

    /// <summary>The record's SID; null for a URL that was specified by itself.</summary>
    public string? OwnerSid { get; init; }

    /// <summary>The record's property that has the URL; null for a URL that was specified by itself.</summary>
    public string? Property { get; init; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; init; } = "";

    /// <summary>The URL.</summary>
    public string Url { get; init; } = "";

    /// <summary>The HTTP status code; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The time to the end of the response, or until the request failed.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The end of the validity of the server's certificate (UTC); null without a certificate.</summary>
    public DateTime? Certificate { get; init; }

    /// <summary>The content type of the response, such as text/xml.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the content is TwiML: XML with the root element Response.</summary>
    public bool IsTwiml { get; init; }

    /// <summary>Why there was no usable response; null if there was one.</summary>
    public string? Problem { get; init; }

    /// <summary>The URL and the status.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"{Url}: {Problem ?? Status?.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

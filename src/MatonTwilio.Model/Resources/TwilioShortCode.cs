namespace MatonTwilio;

/// <summary>A short code, which can send and receive messages, with the URLs that handle them.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/short-code-resource"/>
public sealed class TwilioShortCode : TwilioResource
{
    /// <summary>The number: five or six digits.</summary>
    public string? ShortCode { get; set; }

    /// <summary>The friendly name; by default the short code itself.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The URL that Twilio requests when a message arrives.</summary>
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsUrl"/>.</summary>
    public string? SmsMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="SmsUrl"/> fails.</summary>
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsFallbackUrl"/>.</summary>
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The version of the API for its messages.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words => RecordText.Named(ShortCode, FriendlyName);
}

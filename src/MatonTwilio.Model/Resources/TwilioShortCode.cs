namespace MatonTwilio;

/// <summary>A short number that messages can be sent from and to, and what happens when it is texted.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/short-code-resource"/>
public sealed class TwilioShortCode : TwilioResource
{
    /// <summary>The number: five or six digits.</summary>
    public string? ShortCode { get; set; }

    /// <summary>The name that a person gave it; the number itself if there is none.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The URL that Twilio requests when a message arrives.</summary>
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsUrl"/>.</summary>
    public string? SmsMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="SmsUrl"/> fails.</summary>
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsFallbackUrl"/>.</summary>
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The version of the API that its messages use.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words => RecordText.Named(ShortCode, FriendlyName);
}

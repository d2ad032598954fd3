namespace MatonTwilio;

/// <summary>A set of URLs that handle calls and messages, which several numbers can share.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/applications"/>
public sealed class TwilioApplication : TwilioResource
{
    /// <summary>The application's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The URL that Twilio requests when a call arrives.</summary>
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceUrl"/>.</summary>
    public string? VoiceMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="VoiceUrl"/> fails.</summary>
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceFallbackUrl"/>.</summary>
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>Whether Twilio looks up the caller's name.</summary>
    public bool? VoiceCallerIdLookup { get; set; }

    /// <summary>The URL that Twilio requests when a message arrives.</summary>
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsUrl"/>.</summary>
    public string? SmsMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="SmsUrl"/> fails.</summary>
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsFallbackUrl"/>.</summary>
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The URL that Twilio requests when the status of an SMS changes.</summary>
    public string? SmsStatusCallback { get; set; }

    /// <summary>The URL that Twilio requests when the status of a message of any kind changes.</summary>
    public string? MessageStatusCallback { get; set; }

    /// <summary>The URL that Twilio requests when the status of a call changes.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for <see cref="StatusCallback"/>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Whether other accounts may connect calls to the application.</summary>
    public bool? PublicApplicationConnectEnabled { get; set; }

    /// <summary>The version of the API for its calls.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words => FriendlyName ?? "";
}

namespace MatonTwilio;

/// <summary>The common properties of the account's numbers in all responses: the URLs for calls and messages, and the requirements of the country.</summary>
public abstract class TwilioNumber : TwilioResource
{
    /// <summary>The URL that Twilio requests when a message arrives.</summary>
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsUrl"/>.</summary>
    public string? SmsMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="SmsUrl"/> fails.</summary>
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsFallbackUrl"/>.</summary>
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The application (AP...) that handles messages instead of the URLs.</summary>
    public string? SmsApplicationSid { get; set; }

    /// <summary>The URL that Twilio requests when a call arrives.</summary>
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceUrl"/>.</summary>
    public string? VoiceMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="VoiceUrl"/> fails.</summary>
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceFallbackUrl"/>.</summary>
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>The application (AP...) that handles calls instead of the URLs.</summary>
    public string? VoiceApplicationSid { get; set; }

    /// <summary>Whether Twilio looks up the caller's name.</summary>
    public bool? VoiceCallerIdLookup { get; set; }

    /// <summary>The URL that Twilio requests when the status of a call changes.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for <see cref="StatusCallback"/>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The trunk (TK...) that handles calls.</summary>
    public string? TrunkSid { get; set; }

    /// <summary>The address that its country requires: none, any, local or foreign.</summary>
    public string? AddressRequirements { get; set; }

    /// <summary>Whether the number can call emergency services: Active or Inactive.</summary>
    public string? EmergencyStatus { get; set; }

    /// <summary>The address (AD...) for emergency services.</summary>
    public string? EmergencyAddressSid { get; set; }

    /// <summary>The version of the API for its calls.</summary>
    public string? ApiVersion { get; set; }
}

namespace MatonTwilio;

/// <summary>A phone number of the account's, and what happens when it is called or texted.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/>
public sealed class TwilioPhoneNumber : TwilioResource
{
    /// <summary>The number in E.164 form.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The name that a person gave the number; the number as people write it where nobody did.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>What it can do.</summary>
    public TwilioCapabilities? Capabilities { get; set; }

    /// <summary>local, mobile or toll-free.</summary>
    public string? Type { get; set; }

    /// <summary>in-use, or where it is in being provisioned.</summary>
    public string? Status { get; set; }

    /// <summary>Whether it is new to Twilio's platform.</summary>
    public bool? Beta { get; set; }

    /// <summary>twilio for Twilio's own numbers, hosted for others.</summary>
    public string? Origin { get; set; }

    /// <summary>The address that Twilio asks what to do with a message.</summary>
    public string? SmsUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsUrl"/>.</summary>
    public string? SmsMethod { get; set; }

    /// <summary>The address that Twilio asks where <see cref="SmsUrl"/> fails.</summary>
    public string? SmsFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="SmsFallbackUrl"/>.</summary>
    public string? SmsFallbackMethod { get; set; }

    /// <summary>The application (AP...) that handles messages, in place of the addresses.</summary>
    public string? SmsApplicationSid { get; set; }

    /// <summary>The address that Twilio asks what to do with a call.</summary>
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceUrl"/>.</summary>
    public string? VoiceMethod { get; set; }

    /// <summary>The address that Twilio asks where <see cref="VoiceUrl"/> fails.</summary>
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceFallbackUrl"/>.</summary>
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>The application (AP...) that handles calls, in place of the addresses.</summary>
    public string? VoiceApplicationSid { get; set; }

    /// <summary>Whether the caller's name is looked up.</summary>
    public bool? VoiceCallerIdLookup { get; set; }

    /// <summary>voice or fax.</summary>
    public string? VoiceReceiveMode { get; set; }

    /// <summary>The address that Twilio calls when a call changes.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for <see cref="StatusCallback"/>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The trunk (TK...) that handles calls.</summary>
    public string? TrunkSid { get; set; }

    /// <summary>none, any, local or foreign: which address its country asks for.</summary>
    public string? AddressRequirements { get; set; }

    /// <summary>The address (AD...) given for it.</summary>
    public string? AddressSid { get; set; }

    /// <summary>Active or Inactive: whether it can call emergency services.</summary>
    public string? EmergencyStatus { get; set; }

    /// <summary>The address (AD...) that emergency services are sent to.</summary>
    public string? EmergencyAddressSid { get; set; }

    /// <summary>Where the registration of the emergency address is.</summary>
    public string? EmergencyAddressStatus { get; set; }

    /// <summary>The regulatory bundle (BU...) given for it.</summary>
    public string? BundleSid { get; set; }

    /// <summary>The identity (RI...) given for it.</summary>
    public string? IdentitySid { get; set; }

    /// <summary>The version of the API that its calls use.</summary>
    public string? ApiVersion { get; set; }
}

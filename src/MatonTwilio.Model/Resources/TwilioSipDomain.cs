using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A SIP domain at Twilio, which SIP devices call, and at which they can register to receive calls.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
public sealed class TwilioSipDomain : TwilioResource
{
    /// <summary>The domain's own SID, so that <c>Get-TwilioSipDomain | Get-TwilioSipDomainMapping</c> reads the lists of each domain.</summary>
    [JsonIgnore]
    public string? DomainSid => Sid;

    /// <summary>The domain name, such as <c>office.sip.twilio.com</c>; unique at Twilio.</summary>
    public string? DomainName { get; set; }

    /// <summary>The domain's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>How Twilio authenticates callers: IP_ACL, CREDENTIAL_LIST, or both, separated by a comma. Empty if no calls are accepted.</summary>
    public string? AuthType { get; set; }

    /// <summary>Whether devices may register to receive calls.</summary>
    public bool? SipRegistration { get; set; }

    /// <summary>Whether calls must be encrypted: TLS for signaling, and SRTP for audio.</summary>
    public bool? Secure { get; set; }

    /// <summary>The URL that Twilio requests when a call arrives.</summary>
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceUrl"/>.</summary>
    public string? VoiceMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="VoiceUrl"/> fails.</summary>
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceFallbackUrl"/>.</summary>
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>The URL that Twilio requests when the status of a call changes.</summary>
    public string? VoiceStatusCallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceStatusCallbackUrl"/>.</summary>
    public string? VoiceStatusCallbackMethod { get; set; }

    /// <summary>Whether emergency calls are allowed from numbers with a verified address.</summary>
    public bool? EmergencyCallingEnabled { get; set; }

    /// <summary>The phone number (PN...) that emergency services call back.</summary>
    public string? EmergencyCallerSid { get; set; }

    /// <summary>The trunk (BY...) of the account's own carrier.</summary>
    public string? ByocTrunkSid { get; set; }

    /// <summary>The version of the API for its calls.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of the domain's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Named(DomainName, FriendlyName);
}

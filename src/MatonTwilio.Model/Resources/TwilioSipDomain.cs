using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A domain at Twilio that SIP devices call, and at which they can register to be called.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
public sealed class TwilioSipDomain : TwilioResource
{
    /// <summary>The domain's own SID, so that <c>Get-TwilioSipDomain | Get-TwilioSipDomainMapping</c> reads which lists each domain uses.</summary>
    [JsonIgnore]
    public string? DomainSid => Sid;

    /// <summary>The address of the domain, such as <c>office.sip.twilio.com</c>; unique at Twilio.</summary>
    public string? DomainName { get; set; }

    /// <summary>The name that a person gave the domain.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>How callers are checked: IP_ACL, CREDENTIAL_LIST, or both with a comma between them. Empty if no calls are accepted.</summary>
    public string? AuthType { get; set; }

    /// <summary>Whether devices may register, so that they can be called.</summary>
    public bool? SipRegistration { get; set; }

    /// <summary>Whether calls must be encrypted: TLS, and SRTP for their sound.</summary>
    public bool? Secure { get; set; }

    /// <summary>The URL that Twilio requests when a call arrives.</summary>
    public string? VoiceUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceUrl"/>.</summary>
    public string? VoiceMethod { get; set; }

    /// <summary>The URL that Twilio requests if <see cref="VoiceUrl"/> fails.</summary>
    public string? VoiceFallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceFallbackUrl"/>.</summary>
    public string? VoiceFallbackMethod { get; set; }

    /// <summary>The URL that Twilio requests when a call changes.</summary>
    public string? VoiceStatusCallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="VoiceStatusCallbackUrl"/>.</summary>
    public string? VoiceStatusCallbackMethod { get; set; }

    /// <summary>Whether emergency calls are allowed from numbers whose address is verified.</summary>
    public bool? EmergencyCallingEnabled { get; set; }

    /// <summary>The phone number (PN...) at which emergency services call back.</summary>
    public string? EmergencyCallerSid { get; set; }

    /// <summary>The trunk (BY...) of the account's own carrier.</summary>
    public string? ByocTrunkSid { get; set; }

    /// <summary>The version of the API that its calls use.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of what belongs to the domain, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Named(DomainName, FriendlyName);
}

using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>The mapping of a list to a SIP domain: devices of the list may call or register there. Its SID is that of the list.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
public sealed class TwilioSipDomainMapping : TwilioResource
{
    /// <summary>The SIP domain (SD...), from the request's path.</summary>
    [JsonIgnore]
    public string? DomainSid { get; set; }

    /// <summary>The purpose of the mapping.</summary>
    [JsonIgnore]
    public TwilioSipAuth? Auth { get; set; }

    /// <summary>The type of the list.</summary>
    [JsonIgnore]
    public TwilioSipListType? Type => Sid?[..Math.Min(2, Sid.Length)] switch
    {
        "CL" => TwilioSipListType.CredentialList,
        "AL" => TwilioSipListType.IpAccessControlList,
        _ => null,
    };

    /// <summary>The name of the list.</summary>
    public string? FriendlyName { get; set; }

    // A list may be mapped to several domains, and to one domain for several purposes.
    private protected override string? Identity => Pair($"{DomainSid}/{Auth}", Sid);

    private protected override string Words => RecordText.Join(FriendlyName, Auth?.ToString());
}

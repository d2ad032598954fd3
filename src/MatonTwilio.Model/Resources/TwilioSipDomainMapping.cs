using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>The use of a list by a SIP domain: whose devices may call or register there. Its SID is that of the list.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-domain-resource"/>
public sealed class TwilioSipDomainMapping : TwilioResource
{
    /// <summary>The SIP domain (SD...), as it was asked for.</summary>
    [JsonIgnore]
    public string? DomainSid { get; set; }

    /// <summary>What the list is used for.</summary>
    [JsonIgnore]
    public TwilioSipAuth? Auth { get; set; }

    /// <summary>What kind of list it is.</summary>
    [JsonIgnore]
    public TwilioSipListType? Type => Sid?[..Math.Min(2, Sid.Length)] switch
    {
        "CL" => TwilioSipListType.CredentialList,
        "AL" => TwilioSipListType.IpAccessControlList,
        _ => null,
    };

    /// <summary>The name of the list.</summary>
    public string? FriendlyName { get; set; }

    // A list may be mapped to several domains, and to one for several purposes.
    private protected override string? Identity => Sid is null ? null : $"{DomainSid}/{Auth}/{Sid}";

    private protected override string Words => RecordText.Join(FriendlyName, Auth?.ToString());
}

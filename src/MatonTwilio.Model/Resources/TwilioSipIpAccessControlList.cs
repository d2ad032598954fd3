using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A list of the IP addresses from which SIP devices may call.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/>
public sealed class TwilioSipIpAccessControlList : TwilioResource
{
    /// <summary>The list's own SID, so that <c>Get-TwilioSipIpAccessControlList | Get-TwilioSipIpAddress</c> reads the addresses of each list.</summary>
    [JsonIgnore]
    public string? IpAccessControlListSid => Sid;

    /// <summary>The name of the list.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The paths of the list's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => FriendlyName ?? "";
}

using System.Globalization;

namespace MatonTwilio;

/// <summary>An IP address, or a range of them, from which SIP devices may call.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/>
public sealed class TwilioSipIpAddress : TwilioResource
{
    /// <summary>The IPv4 address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>How many bits of the address an address must share with it, 32 for this address alone.</summary>
    public int? CidrPrefixLength { get; set; }

    /// <summary>The name that a person gave the address.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The IP access control list (AL...) that it belongs to.</summary>
    public string? IpAccessControlListSid { get; set; }

    private protected override string Words => RecordText.Named(
        CidrPrefixLength is null ? IpAddress : string.Create(CultureInfo.InvariantCulture, $"{IpAddress}/{CidrPrefixLength}"), FriendlyName);
}

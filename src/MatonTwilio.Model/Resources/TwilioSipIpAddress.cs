using System.Globalization;

namespace MatonTwilio;

/// <summary>An IP address, or a range of them, from which SIP devices may call.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/>
public sealed class TwilioSipIpAddress : TwilioResource
{
    /// <summary>The IPv4 address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The number of leading bits that must match; 32 for this address only.</summary>
    public int? CidrPrefixLength { get; set; }

    /// <summary>The address's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The IP access control list (AL...) that contains it.</summary>
    public string? IpAccessControlListSid { get; set; }

    private protected override string Words => RecordText.Named(
        CidrPrefixLength is null ? IpAddress : string.Create(CultureInfo.InvariantCulture, $"{IpAddress}/{CidrPrefixLength}"), FriendlyName);
}

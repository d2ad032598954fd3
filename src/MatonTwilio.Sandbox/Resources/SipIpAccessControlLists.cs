namespace MatonTwilio.Sandbox;

/// <summary>Lists of the IP addresses from which SIP calls are accepted. <see href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/></summary>
internal static class SipIpAccessControlLists
{
    public static Resource Resource { get; } = SipList.New(
        "SIP/IpAccessControlLists", "ip_access_control_lists", "AL", "FriendlyName=Offices", ("ip_addresses", "IpAddresses"), longestName: 255, most: 1000,
        new(21255, 21235, 21236));
}

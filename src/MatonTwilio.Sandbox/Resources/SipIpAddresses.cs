using System.Net;
using System.Net.Sockets;

namespace MatonTwilio.Sandbox;

/// <summary>The addresses of an IP access control list. <see href="https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource"/></summary>
internal static class SipIpAddresses
{
    private const int Invalid = 21238;

    public static Resource Resource { get; } = new()
    {
        Name = "IpAddresses",
        Parent = SipIpAccessControlLists.Resource,
        ListName = "ip_addresses",
        SidPrefix = "IP",
        Fields =
        [
            .. Field.Identity,
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", most: 255, Invalid)),
            Field.Settable("ip_address", Address),
            Field.Settable("cidr_prefix_length", FormRules.Integer("CidrPrefixLength", 1, 32, Invalid), WireType.Integer, 32),
            Field.OfOwner("ip_access_control_list_sid"),
        ],
        Required = ["FriendlyName", "IpAddress"],
        Create = operation =>
        {
            operation.RequireRoom(most: 100, code: 21237, "IP addresses");
            operation.RequireUnique("ip_address", changed: null, Invalid);
            return operation.NewRecord();
        },
        Update = (operation, address) =>
        {
            operation.RequireUnique("ip_address", address, Invalid);
            operation.Apply(address);
        },
        Delete = (_, _) => { },
    };

    private static object Address(string value) => IPAddress.TryParse(value, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == value
        ? value
        : throw TwilioError.BadRequest(Invalid, $"IpAddress is not an IPv4 address: {value}");
}

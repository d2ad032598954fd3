namespace MatonTwilio.Sandbox;

/// <summary>Lists of the addresses from which SIP calls come. <see href="https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource"/></summary>
internal static class SipIpAccessControlLists
{
    private const int Invalid = 21235;

    public static Resource Resource { get; } = new()
    {
        Name = "SIP/IpAccessControlLists",
        Parent = Accounts.Resource,
        ListName = "ip_access_control_lists",
        SidPrefix = "AL",
        Fields =
        [
            .. Field.Identity,
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", most: 255, Invalid)),
            Field.Subresources(("ip_addresses", "IpAddresses")),
        ],
        Seed = ["FriendlyName=Offices"],
        Required = ["FriendlyName"],
        RequiredInChange = ["FriendlyName"],
        Create = operation =>
        {
            operation.RequireRoom(most: 1000, code: 21255, "IP access control lists");
            operation.RequireUnique("friendly_name", changed: null, Invalid);
            return operation.NewRecord();
        },
        Update = (operation, list) =>
        {
            operation.RequireUnique("friendly_name", list, Invalid);
            operation.Apply(list);
        },
        Delete = (operation, list) =>
        {
            if (SipMappings.IsMapped(operation.World, list))
            {
                throw TwilioError.BadRequest(21236, "IP access control list is mapped to a SIP domain");
            }
        },
    };
}

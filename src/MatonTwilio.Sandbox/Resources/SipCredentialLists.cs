namespace MatonTwilio.Sandbox;

/// <summary>Lists of SIP credentials. <see href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/></summary>
internal static class SipCredentialLists
{
    private const int Invalid = 21240;

    public static Resource Resource { get; } = new()
    {
        Name = "SIP/CredentialLists",
        Parent = Accounts.Resource,
        ListName = "credential_lists",
        SidPrefix = "CL",
        Fields =
        [
            .. Field.Identity,
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", most: 64, Invalid)),
            Field.Subresources(("credentials", "Credentials")),
        ],
        Seed = ["FriendlyName=Office+phones"],
        Required = ["FriendlyName"],
        RequiredInChange = ["FriendlyName"],
        Create = operation =>
        {
            operation.RequireRoom(most: 100, code: 21239, "credential lists");
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
                throw TwilioError.BadRequest(21241, "Credential list is mapped to a SIP domain");
            }
        },
    };
}

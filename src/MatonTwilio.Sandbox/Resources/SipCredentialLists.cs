namespace MatonTwilio.Sandbox;

/// <summary>Lists of SIP credentials. <see href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/></summary>
internal static class SipCredentialLists
{
    public static Resource Resource { get; } = new()
    {
        Name = "SIP/CredentialLists",
        Parent = Accounts.Resource,
        ListName = "credential_lists",
        SidPrefix = "CL",
        Fields =
        [
            .. Field.Identity,
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", most: 64, code: 21240)),
            Field.Subresources(("credentials", "Credentials")),
        ],
        Seed = ["FriendlyName=Office+phones"],
        Required = ["FriendlyName"],
        Create = operation => operation.NewRecord(),
        Update = (operation, list) => operation.Apply(list),
        Delete = (_, _) => { },
    };
}

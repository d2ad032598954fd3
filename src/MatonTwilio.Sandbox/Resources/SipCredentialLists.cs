namespace MatonTwilio.Sandbox;

/// <summary>Lists of SIP credentials. <see href="https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource"/></summary>
internal static class SipCredentialLists
{
    /// <summary>Marks a list that a SIP domain uses, in no answer: domains themselves are not served.</summary>
    public const string IsMapped = "is_mapped";

    private const int Most = 100;

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
        RequiredInChange = ["FriendlyName"],
        Create = operation =>
        {
            var others = Others(operation, null);
            return others.Count < Most ? operation.NewRecord() : throw TwilioError.BadRequest(21239, $"Maximum of {Most} credential lists reached");
        },
        Update = (operation, list) =>
        {
            Others(operation, list);
            operation.Apply(list);
        },
        Delete = (_, list) =>
        {
            if (list[IsMapped] is true)
            {
                throw TwilioError.BadRequest(21241, "Credential list is mapped to a SIP domain");
            }
        },
    };

    // The other lists of the account, of which none may have the name.
    private static List<Record> Others(Operation operation, Record? renamed)
    {
        var others = operation.World.Records.List(Resource, operation.ParentPath).Where(other => other != renamed).ToList();
        var name = operation.Form["FriendlyName"];
        return others.TrueForAll(other => other.Text("friendly_name") != name)
            ? others
            : throw TwilioError.BadRequest(21240, $"Credential list already exists with friendly name: {name}");
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>What the lists that SIP domains use have in common: a name of their own, a limit, and that they stay while a domain uses them.</summary>
internal static class SipList
{
    /// <summary>A kind of list.</summary>
    /// <param name="path">The path below the account.</param>
    /// <param name="listName">The name of the list in a page.</param>
    /// <param name="sidPrefix">The first two letters of a SID.</param>
    /// <param name="seed">The form of the list that is there from the start.</param>
    /// <param name="part">What is in such a list: the name in JSON, and the end of the path.</param>
    /// <param name="longestName">How many characters a name may have.</param>
    /// <param name="most">How many lists an account may have.</param>
    /// <param name="codes">Twilio's codes.</param>
    public static Resource New(string path, string listName, string sidPrefix, string seed, (string Name, string Path) part, int longestName, int most, Codes codes) => new()
    {
        Name = path,
        Parent = Accounts.Resource,
        ListName = listName,
        SidPrefix = sidPrefix,
        Fields =
        [
            .. Field.Identity,
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", longestName, codes.Invalid)),
            Field.Subresources(part),
        ],
        Seed = [seed],
        Required = ["FriendlyName"],
        RequiredInChange = ["FriendlyName"],
        Create = operation =>
        {
            operation.RequireRoom(most, codes.Full, listName.Replace('_', ' '));
            operation.RequireUnique("friendly_name", changed: null, codes.Invalid);
            return operation.NewRecord();
        },
        Update = (operation, list) =>
        {
            operation.RequireUnique("friendly_name", list, codes.Invalid);
            operation.Apply(list);
        },
        Delete = (operation, list) =>
        {
            if (SipMappings.IsMapped(operation.World, list))
            {
                throw TwilioError.BadRequest(codes.InUse, "The list is mapped to a SIP domain");
            }
        },
    };

    /// <summary>Twilio's codes for a list too many, for a name that cannot be used, and for a list that is in use.</summary>
    internal readonly record struct Codes(int Full, int Invalid, int InUse);
}

namespace MatonTwilio.Sandbox;

/// <summary>The rules that lists for SIP domains share: a unique name, a maximum number, and no deletion while a domain uses the list.</summary>
internal static class SipList
{
    /// <summary>Creates the resource of a kind of list.</summary>
    /// <param name="path">The path below the account.</param>
    /// <param name="listName">The name of the list in a page.</param>
    /// <param name="sidPrefix">The first two letters of a SID.</param>
    /// <param name="seed">The form of the initial list.</param>
    /// <param name="part">The entries of such a list: their name in JSON, and the end of their path.</param>
    /// <param name="longestName">The maximum length of a name.</param>
    /// <param name="most">The maximum number of lists of an account.</param>
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

    /// <summary>Twilio's codes for too many lists, for an invalid name, and for a list that is in use.</summary>
    internal readonly record struct Codes(int Full, int Invalid, int InUse);
}

namespace MatonTwilio.Sandbox;

/// <summary>
/// Add-ons of numbers. Any SID of an installation counts as installed, once for each number.
/// <see href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource"/>
/// </summary>
internal static class AssignedAddOns
{
    private const string Installed = "installed_add_on_sid";

    public static Resource Resource { get; } = new()
    {
        Name = "AssignedAddOns",
        Parent = IncomingPhoneNumbers.Resource,
        ListName = "assigned_add_ons",
        SidPrefix = "XE",
        Fields =
        [
            .. Field.Identity,
            Field.Of("resource_sid", WireType.Text, static addOn => addOn.ParentPath[(addOn.ParentPath.LastIndexOf('/') + 1)..]),
            Field.Kept("friendly_name", initially: "Spam score"),
            Field.Kept("description", initially: "Tells how likely it is that a caller is unwanted"),
            Field.Kept("configuration", WireType.Map, initially: new Dictionary<string, object?> { ["threshold"] = 70, ["block"] = false }),
            Field.Kept("unique_name", initially: "spam_score"),
            Field.Subresources(("extensions", "Extensions")),
        ],
        Required = ["InstalledAddOnSid"],
        Create = Create,
        Delete = static (_, _) => { },
    };

    /// <summary>The events for which add-ons work: calls, and messages if the number can receive them.
    /// <see href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddonextension-resource"/></summary>
    public static Resource Extensions { get; } = new()
    {
        Name = "Extensions",
        Parent = Resource,
        ListName = "extensions",
        SidPrefix = "XF",
        OldestFirst = true,
        Fields =
        [
            .. Field.Identity.Where(static field => field.Name is "sid" or "account_sid" or "uri"),
            Field.Kept("resource_sid"),
            Field.Kept("assigned_add_on_sid"),
            Field.Kept("friendly_name"),
            Field.Kept("product_name"),
            Field.Kept("unique_name"),
            Field.Kept("enabled", WireType.Boolean),
        ],
    };

    private static Record Create(Operation operation)
    {
        var installed = operation.Form["InstalledAddOnSid"]!;
        if (installed.Length != SidFactory.Length || !installed.StartsWith(Resource.SidPrefix, StringComparison.Ordinal))
        {
            throw TwilioError.InvalidParameter("InstalledAddOnSid", installed);
        }

        if (operation.World.Records.List(Resource, operation.ParentPath).Any(addOn => addOn.Text(Installed) == installed))
        {
            throw TwilioError.AddOnAssigned(installed);
        }

        var added = operation.NewRecord();
        added[Installed] = installed;
        AddExtension(operation, added, "Incoming Voice Call", "Programmable Voice", "voice-incoming");
        if (IncomingPhoneNumbers.Can(operation.Parent!, "sms"))
        {
            AddExtension(operation, added, "Incoming SMS", "Programmable SMS", "sms-incoming");
        }

        return added;
    }

    private static void AddExtension(Operation operation, Record addOn, string name, string product, string uniqueName)
        => operation.World.Records.Add(new Record(operation.World.NewIdentity(Extensions, addOn.AccountSid, addOn.Path, operation.Now))
        {
            ["resource_sid"] = operation.Parent!.Sid,
            ["assigned_add_on_sid"] = addOn.Sid,
            ["friendly_name"] = name,
            ["product_name"] = product,
            ["unique_name"] = uniqueName,
            ["enabled"] = true,
        });
}

namespace MatonTwilio.Sandbox;

/// <summary>The numbers that an account owns. <see href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/></summary>
internal static class IncomingPhoneNumbers
{
    public static Resource Resource { get; } = new()
    {
        Name = "IncomingPhoneNumbers",
        Parent = Accounts.Resource,
        ListName = "incoming_phone_numbers",
        SidPrefix = "PN",
        Fields =
        [
            .. Field.Identity,
            Field.SettableApiVersion,
            Field.Kept("phone_number"),
            Field.Text("friendly_name"),
            Field.Kept("type", initially: "local"),
            Field.Kept("status", initially: "in-use"),
            Field.Kept("origin", initially: "twilio"),
            Field.Kept("beta", WireType.Boolean, false),
            Field.Kept("capabilities", WireType.Map),
            Field.Kept("address_requirements", initially: "none"),
            Field.Text("address_sid"),
            Field.Text("bundle_sid"),
            Field.Text("identity_sid"),
            Field.Text("trunk_sid"),
            Field.Settable("emergency_status", FormRules.OneOf("EmergencyStatus", "Active", "Inactive"), initially: "Inactive"),
            Field.Text("emergency_address_sid"),
            Field.Kept("emergency_address_status", initially: "unregistered"),
            Field.Text("sms_application_sid", string.Empty),
            Field.HandlerUrl("sms_url"),
            Field.HttpMethod("sms_method"),
            Field.HandlerUrl("sms_fallback_url"),
            Field.HttpMethod("sms_fallback_method"),
            Field.CallbackUrl("status_callback"),
            Field.HttpMethod("status_callback_method"),
            Field.Text("voice_application_sid", string.Empty),
            Field.HandlerUrl("voice_url"),
            Field.HttpMethod("voice_method"),
            Field.HandlerUrl("voice_fallback_url"),
            Field.HttpMethod("voice_fallback_method"),
            Field.Flag("voice_caller_id_lookup"),
            Field.Settable("voice_receive_mode", FormRules.OneOf("VoiceReceiveMode", "voice", "fax"), initially: "voice"),
        ],
        Filters =
        [
            Filter.Same("Beta", "beta"),
            Filter.Same("FriendlyName", "friendly_name"),
            Filter.Digits("PhoneNumber", "phone_number"),
            Filter.Same("Origin", "origin"),
        ],
        Create = PhoneNumberPurchase.Create,
        Update = Update,
        Delete = (_, _) => { },
    };

    /// <summary>Lists of one type. A single record is read under the path without the type.</summary>
    public static IReadOnlyList<Resource> ByType { get; } = [OfType("Local", "local"), OfType("Mobile", "mobile"), OfType("TollFree", "toll-free")];

    /// <summary>The number, if this account owns it.</summary>
    public static Record? Owned(World world, string accountPath, string number)
        => world.Records.List(Resource, accountPath).FirstOrDefault(owned => owned.Text("phone_number") == number);

    public static bool Can(Record number, string capability)
        => number["capabilities"] is IReadOnlyDictionary<string, object?> capabilities && capabilities[capability] is true;

    /// <summary>The capabilities of a number, whose names differ between lists.</summary>
    public static Field CapabilitiesAs(params string[] names) => Field.Of(
        "capabilities", WireType.Map, number => names.Select(name => KeyValuePair.Create(name, (object?)Can(number, name.ToLowerInvariant()))));

    public static IReadOnlyDictionary<string, object?> Capabilities(bool voice, bool sms, bool mms)
        => new Dictionary<string, object?> { ["voice"] = voice, ["sms"] = sms, ["mms"] = mms, ["fax"] = false };

    /// <summary>The type of a place's numbers, as the record of an owned number has it.</summary>
    public static string TypeOf(NumberPlace place) => place.Type switch
    {
        "TollFree" => "toll-free",
        "Mobile" => "mobile",
        _ => "local",
    };

    private static Resource OfType(string name, string type) => new()
    {
        Name = $"{Resource.Name}/{name}",
        Parent = Resource.Parent,
        ListName = Resource.ListName,
        Fields = [.. Resource.Fields.Where(field => field.Name != "type")],
        CreatedFields = [.. Resource.Fields.Where(field => field.Name != "type")],
        Filters = Resource.Filters,
        Required = ["PhoneNumber"],
        Create = operation => PhoneNumberPurchase.CreateOfType(operation, type),
        Select = operation => [.. operation.World.Records.List(Resource, operation.ParentPath).Where(number => number.Text("type") == type)],
    };

    /// <summary>Changes a number. The form may also move it to another account.</summary>
    private static void Update(Operation operation, Record number)
    {
        Record? account = null;
        if (operation.Form["AccountSid"] is { Length: > 0 } sid && !operation.World.Records.TryFind(Accounts.Resource, Accounts.Root, sid, out account))
        {
            throw TwilioError.InvalidParameter("AccountSid", sid);
        }

        operation.Apply(number);
        if (account is not null)
        {
            operation.World.Records.Move(number, account);
        }
    }
}

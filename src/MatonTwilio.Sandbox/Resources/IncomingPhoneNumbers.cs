namespace MatonTwilio.Sandbox;

/// <summary>The numbers an account owns. <see href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/></summary>
internal static class IncomingPhoneNumbers
{
    // Twilio's codes for what a number does with a call or a message that comes in.
    private const int BadUrl = 21402;
    private const int BadMethod = 21403;

    public static Resource Resource { get; } = new()
    {
        Name = "IncomingPhoneNumbers",
        Parent = Accounts.Resource,
        ListName = "incoming_phone_numbers",
        SidPrefix = "PN",
        Fields =
        [
            .. Field.Identity,
            Field.ApiVersion,
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
            Url("sms_url"),
            Method("sms_method"),
            Url("sms_fallback_url"),
            Method("sms_fallback_method"),
            Url("status_callback"),
            Method("status_callback_method"),
            Field.Text("voice_application_sid", string.Empty),
            Url("voice_url"),
            Method("voice_method"),
            Url("voice_fallback_url"),
            Method("voice_fallback_method"),
            Field.Settable("voice_caller_id_lookup", FormRules.Boolean("VoiceCallerIdLookup"), WireType.Boolean, false),
            Field.Settable("voice_receive_mode", FormRules.OneOf("VoiceReceiveMode", "voice", "fax"), initially: "voice"),
        ],
        Filters =
        [
            Filter.Same("Beta", "beta"),
            Filter.Same("FriendlyName", "friendly_name"),
            new("PhoneNumber", value => Matching(value)),
            Filter.Same("Origin", "origin"),
        ],
        Update = (operation, number) => operation.Apply(number),
        Delete = (_, _) => { },
    };

    /// <summary>Lists of one type only; a record is read under the plain path.</summary>
    public static IReadOnlyList<Resource> ByType { get; } = [OfType("Local", "local"), OfType("Mobile", "mobile"), OfType("TollFree", "toll-free")];

    /// <summary>The number, if this account owns it.</summary>
    public static Record? Owned(World world, string accountPath, string number) =>
        world.Records.List(Resource, accountPath).FirstOrDefault(owned => owned.Text("phone_number") == number);

    public static bool Can(Record number, string capability) =>
        number["capabilities"] is IReadOnlyDictionary<string, object?> capabilities && capabilities[capability] is true;

    private static Resource OfType(string name, string type) => new()
    {
        Name = $"{Resource.Name}/{name}",
        Parent = Resource.Parent,
        ListName = Resource.ListName,
        Fields = [.. Resource.Fields.Where(field => field.Name != "type")],
        Filters = Resource.Filters,
        Select = operation => [.. operation.World.Records.List(Resource, operation.ParentPath).Where(number => number.Text("type") == type)],
    };

    private static Field Url(string name) => Field.Settable(name, FormRules.Url(name, BadUrl), initially: string.Empty);

    private static Field Method(string name) => Field.Settable(name, FormRules.Method(name, BadMethod), initially: "POST");

    /// <summary>Part of a number, with <c>*</c> for any one digit, as Twilio's filter has it.</summary>
    private static RecordTest Matching(string value)
    {
        string pattern = System.Text.RegularExpressions.Regex.Escape(value.Trim()).Replace("\\*", "[0-9]", StringComparison.Ordinal);
        return (record, _) => System.Text.RegularExpressions.Regex.IsMatch(record.Text("phone_number") ?? string.Empty, pattern);
    }
}

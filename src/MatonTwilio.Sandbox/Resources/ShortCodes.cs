namespace MatonTwilio.Sandbox;

/// <summary>The short codes that an account has leased; a request cannot create one. <see href="https://www.twilio.com/docs/messaging/api/short-code-resource"/></summary>
internal static class ShortCodes
{
    public static Resource Resource { get; } = new()
    {
        Name = "SMS/ShortCodes",
        Parent = Accounts.Resource,
        ListName = "short_codes",
        SidPrefix = "SC",
        Fields =
        [
            .. Field.Identity,
            Field.SettableApiVersion,
            Field.Kept("short_code"),
            Field.Text("friendly_name"),
            Field.HandlerUrl("sms_url"),
            Field.HttpMethod("sms_method"),
            Field.HandlerUrl("sms_fallback_url"),
            Field.HttpMethod("sms_fallback_method"),
        ],
        Filters = [Filter.Same("FriendlyName", "friendly_name"), Filter.Digits("ShortCode", "short_code")],
        Update = (operation, code) => operation.Apply(code),
    };
}

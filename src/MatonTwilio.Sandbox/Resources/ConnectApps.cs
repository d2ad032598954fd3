namespace MatonTwilio.Sandbox;

/// <summary>The account's own connect apps; a request cannot create one. <see href="https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource"/></summary>
internal static class ConnectApps
{
    public static Resource Resource { get; } = new()
    {
        Name = "ConnectApps",
        Parent = Accounts.Resource,
        ListName = "connect_apps",
        SidPrefix = "CN",
        Fields =
        [
            .. Field.Identity.Where(static field => !field.Name.StartsWith("date_", StringComparison.Ordinal)),
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", most: 64, code: 20422)),
            Field.Text("company_name"),
            Field.Text("description"),
            Field.HandlerUrl("homepage_url"),
            Field.HandlerUrl("authorize_redirect_url"),
            Field.HandlerUrl("deauthorize_callback_url"),
            Field.HttpMethod("deauthorize_callback_method"),
            Field.Kept("permissions", WireType.List, initially: new[] { "get-all" }),
        ],
        Update = Update,
        Delete = (_, _) => { },
    };

    // Both forms are accepted: a field for each permission, and one list with commas. Twilio's documentation and its libraries differ.
    private static void Update(Operation operation, Record app)
    {
        var permissions = operation.Form.All("Permissions").SelectMany(static text => text.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        Array.ForEach(permissions, static permission => FormRules.OneOf("Permissions", "get-all", "post-all")(permission));
        operation.Apply(app);
        if (permissions.Length > 0)
        {
            app["permissions"] = permissions;
        }
    }
}

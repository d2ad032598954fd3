namespace MatonTwilio.Sandbox;

/// <summary>The account's own connect apps; nobody makes one by a request. <see href="https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource"/></summary>
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
            Field.Text("friendly_name"),
            Field.Text("company_name"),
            Field.Text("description"),
            Field.HandlerUrl("homepage_url"),
            Field.HandlerUrl("authorize_redirect_url"),
            Field.HandlerUrl("deauthorize_callback_url"),
            Field.HttpMethod("deauthorize_callback_method"),
        ],
        Update = (operation, app) => operation.Apply(app),
    };
}

namespace MatonTwilio.Sandbox;

/// <summary>Connect apps of others that the account authorized. <see href="https://www.twilio.com/docs/iam/connect-apps/api/authorized-connect-app-resource"/></summary>
internal static class AuthorizedConnectApps
{
    public static Resource Resource { get; } = new()
    {
        Name = "AuthorizedConnectApps",
        Parent = Accounts.Resource,
        ListName = "authorized_connect_apps",
        SidPrefix = "CN",
        Fields =
        [
            .. Field.Identity.Where(static field => field.Name is "account_sid" or "uri"),
            Field.Of("connect_app_sid", WireType.Text, static app => app.Sid),
            Field.Text("connect_app_friendly_name"),
            Field.Text("connect_app_company_name"),
            Field.Text("connect_app_description"),
            Field.Text("connect_app_homepage_url"),
            Field.Kept("permissions", WireType.List, initially: new[] { "get-all" }),
        ],
    };
}

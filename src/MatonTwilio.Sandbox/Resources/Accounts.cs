namespace MatonTwilio.Sandbox;

/// <summary>Accounts: the main one and its subaccounts. <see href="https://www.twilio.com/docs/iam/api/account"/></summary>
internal static class Accounts
{
    /// <summary>The path that accounts stand below.</summary>
    public const string Root = "/2010-04-01";

    public const string Active = "active";
    public const string Suspended = "suspended";

    public static Resource Resource { get; } = new()
    {
        Name = "Accounts",
        ListName = "accounts",
        SidPrefix = "AC",
        OldestFirst = true,
        Fields =
        [
            .. Field.Identity.Where(field => field.Name != "account_sid"),
            Field.Kept("auth_token"),
            Field.Text("friendly_name"),
            Field.Kept("owner_account_sid"),
            Field.Kept("status", initially: Active),
            Field.Kept("type", initially: "Full"),
            Field.Subresources(
                ("addresses", "Addresses"),
                ("applications", "Applications"),
                ("authorized_connect_apps", "AuthorizedConnectApps"),
                ("available_phone_numbers", "AvailablePhoneNumbers"),
                ("balance", "Balance"),
                ("calls", "Calls"),
                ("conferences", "Conferences"),
                ("connect_apps", "ConnectApps"),
                ("incoming_phone_numbers", "IncomingPhoneNumbers"),
                ("keys", "Keys"),
                ("messages", "Messages"),
                ("notifications", "Notifications"),
                ("outgoing_caller_ids", "OutgoingCallerIds"),
                ("queues", "Queues"),
                ("recordings", "Recordings"),
                ("short_codes", "SMS/ShortCodes"),
                ("signing_keys", "SigningKeys"),
                ("sip", "SIP"),
                ("transcriptions", "Transcriptions"),
                ("usage", "Usage")),
        ],
        Filters = [Filter.Same("FriendlyName", "friendly_name"), Filter.Same("Status", "status")],
    };
}

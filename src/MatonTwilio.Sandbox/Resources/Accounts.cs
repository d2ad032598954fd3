namespace MatonTwilio.Sandbox;

/// <summary>Accounts: the main one and its subaccounts. <see href="https://www.twilio.com/docs/iam/api/account"/></summary>
internal static class Accounts
{
    /// <summary>The path prefix of accounts.</summary>
    public const string Root = "/2010-04-01";

    public const string Active = "active";
    public const string Suspended = "suspended";
    private const string Closed = "closed";

    public static Resource Resource { get; } = new()
    {
        Name = "Accounts",
        ListName = "accounts",
        SidPrefix = "AC",
        OldestFirst = true,
        Fields =
        [
            .. Field.Identity.Where(field => field.Name != "account_sid"),
            Field.Kept("auth_token", initially: "not-a-token-this-is-a-sandbox"),
            Field.Text("friendly_name"),
            Field.Kept("owner_account_sid"),
            Field.Settable("status", FormRules.OneOf("Status", Active, Suspended, Closed), initially: Active),
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
        Create = Create,
        Update = Update,
    };

    /// <summary>Creates an account that belongs to the main account. The first account is the main one.</summary>
    public static Record Create(Operation operation)
    {
        var account = operation.NewRecord();
        account.AccountSid = account.Sid;
        account["status"] = Active;
        var accounts = operation.World.Records.List(Resource, Root);
        account["owner_account_sid"] = accounts.Count == 0 ? account.Sid : accounts[0].Sid;
        account["friendly_name"] ??= $"SubAccount Created at {operation.Now.UtcDateTime:yyyy-MM-dd HH:mm}";
        return account;
    }

    /// <summary>Whether it is the main account, which owns itself.</summary>
    public static bool IsMain(Record account) => account.Text("owner_account_sid") == account.Sid;

    /// <summary>The token with which an account's owner authenticates, and with which Twilio signs its requests.</summary>
    public static string TokenOf(Record account) => account.Text("auth_token")!;

    private static void Update(Operation operation, Record account)
    {
        if (operation.Form["Status"] is string status)
        {
            if (account.Text("status") == Closed)
            {
                throw TwilioError.BadRequest(21479, "Unable to update Status for subaccount, subaccount has been closed.");
            }

            if (IsMain(account))
            {
                throw TwilioError.InvalidParameter("Status", status);
            }
        }

        operation.Apply(account);
    }
}

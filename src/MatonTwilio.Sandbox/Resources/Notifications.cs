namespace MatonTwilio.Sandbox;

/// <summary>
/// Logged errors and warnings, for the account and for one call. The initial history has some, and the sandbox adds none.
/// <see href="https://www.twilio.com/docs/api/rest/notification"/>
/// </summary>
internal static class Notifications
{
    private static readonly IReadOnlyList<Field> Fields =
    [
        .. Field.Identity,
        Field.ApiVersion,
        Field.Kept("call_sid"),
        Field.Kept("error_code"),
        Field.Kept("log"),
        Field.Of("message_date", WireType.Date, record => record.Created),
        Field.Kept("message_text"),
        Field.Kept("more_info"),
        Field.Kept("request_method"),
        Field.Kept("request_url"),
    ];

    private static readonly IReadOnlyList<Field> MoreFields = [Field.Kept("request_variables"), Field.Kept("response_body"), Field.Kept("response_headers")];

    private static readonly IReadOnlyList<Filter> Filters = [Filter.Same("Log", "log"), .. Filter.Day("MessageDate", (record, _) => record.Created)];

    public static Resource Resource { get; } = new()
    {
        Name = "Notifications",
        Parent = Accounts.Resource,
        ListName = "notifications",
        SidPrefix = "NO",
        Fields = Fields,
        MoreFields = MoreFields,
        Filters = Filters,
    };

    /// <summary>The notifications of one call.</summary>
    public static Resource OfCall { get; } = new()
    {
        Name = Resource.Name,
        Parent = Calls.Resource,
        ListName = Resource.ListName,
        Fields = Fields,
        MoreFields = MoreFields,
        Filters = Filters,
        Select = operation => [.. Of(operation)],
        Find = (operation, sid) => Of(operation).FirstOrDefault(notification => notification.Sid == sid),
    };

    /// <summary>Adds a notification about a request for a call.</summary>
    public static void Add(World world, CallRecord call, DateTimeOffset at, int code, bool isError, string url, string variables, string body)
        => world.Records.Add(new Record(world.NewIdentity(Resource, call.AccountSid, call.ParentPath, at))
        {
            ["call_sid"] = call.Sid,
            ["error_code"] = $"{code}",
            ["log"] = isError ? "0" : "1",
            ["message_text"] = $"LogLevel={(isError ? "ERROR" : "WARN")}&ErrorCode={code}&url={Uri.EscapeDataString(url)}",
            ["more_info"] = $"https://www.twilio.com/docs/errors/{code}",
            ["request_method"] = "POST",
            ["request_url"] = url,
            ["request_variables"] = variables,
            ["response_body"] = body,
            ["response_headers"] = "Content-Type=text%2Fhtml&Connection=close",
        });

    private static IEnumerable<Record> Of(Operation operation)
        => operation.World.Records.List(Resource, operation.AccountPath).Where(notification => notification.Text("call_sid") == operation.Parent!.Sid);
}

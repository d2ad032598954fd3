namespace MatonTwilio.Sandbox;

/// <summary>Messages between the two ends of a call, and subscriptions to them. They are not delivered.</summary>
internal static class UserMessages
{
    private static readonly Field CallSid = Field.Of("call_sid", WireType.Text, static record => record.ParentPath[(record.ParentPath.LastIndexOf('/') + 1)..]);

    /// <summary><see href="https://www.twilio.com/docs/voice/api/userdefinedmessage-resource"/></summary>
    public static Resource Messages { get; } = new()
    {
        Name = "UserDefinedMessages",
        Parent = Calls.Resource,
        SidPrefix = "KX",
        Fields = [.. Field.Identity.Where(static field => field.Name is "sid" or "account_sid" or "date_created"), CallSid],
        Required = ["Content"],
        Create = operation =>
        {
            LiveCall.Of(operation);
            CheckContent(operation.Form["Content"]!);
            return operation.NewRecord();
        },
    };

    /// <summary><see href="https://www.twilio.com/docs/voice/api/userdefinedmessagesubscription-resource"/></summary>
    public static Resource Subscriptions { get; } = new()
    {
        Name = "UserDefinedMessageSubscriptions",
        Parent = Calls.Resource,
        SidPrefix = "ZY",
        Fields = [.. Field.Identity.Where(static field => field.Name != "date_updated"), CallSid],
        Required = ["Callback"],
        Create = operation =>
        {
            LiveCall.Of(operation);
            FormRules.Check(operation.Form, "Callback", FormRules.Url("Callback", 21205));
            FormRules.Check(operation.Form, "Method", FormRules.Method("Method", 21209));
            return operation.NewRecord();
        },
        Delete = static (_, _) => { },
    };

    private static void CheckContent(string content)
    {
        if (FormRules.KindOfJson(content) is null)
        {
            throw TwilioError.InvalidParameter("Content", content);
        }
    }
}

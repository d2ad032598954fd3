namespace MatonTwilio.Sandbox;

/// <summary>
/// The requests for a call, with their responses. Requests to this API are recorded unchanged. Requests to other servers exist only in the initial history,
/// because the sandbox requests no other servers. <see href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
/// </summary>
internal static class CallEvents
{
    private const string Api = "https://api.twilio.com";

    public static Resource Resource { get; } = new()
    {
        Name = "Events",
        Parent = Calls.Resource,
        ListName = "events",
        OldestFirst = true,
        Fields = [Field.Kept("request", WireType.Map), Field.Kept("response", WireType.Map)],
    };

    /// <summary>Records a request to this API that created or changed a call.</summary>
    public static void AddRequest(Operation operation, CallRecord call, int status)
    {
        // A password is not shown again.
        var parameters = operation.Form.Pairs
            .Where(pair => pair.Key != "SipAuthPassword")
            .GroupBy(pair => SnakeCase(pair.Key), pair => pair.Value)
            .Select(field => KeyValuePair.Create(field.Key, (object?)string.Join(' ', field)));
        Add(operation.World, call, "POST", Api + operation.Path, [.. parameters], status, "application/json", $$"""{"sid": "{{call.Sid}}"}""", operation.Now);
    }

    /// <summary>Records a request and its response.</summary>
    public static void Add(
        World world,
        CallRecord call,
        string method,
        string url,
        IReadOnlyList<KeyValuePair<string, object?>> parameters,
        int status,
        string contentType,
        string body,
        DateTimeOffset at)
        => world.Records.Add(new Record(new Identity(Resource, $"{call.Sid}.{world.Records.List(Resource, call.Path).Count}", call.AccountSid, call.Path, at))
        {
            ["request"] = Map(("method", method), ("url", url), ("parameters", parameters)),
            ["response"] = Map(
                ("response_code", status),
                ("request_duration", 50),
                ("content_type", contentType),
                ("response_body", body),
                ("date_created", WireTime.Rfc2822(at))),
        });

    private static KeyValuePair<string, object?>[] Map(params (string Name, object? Value)[] fields)
        => [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))];

    private static string SnakeCase(string name)
        => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

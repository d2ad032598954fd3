namespace MatonTwilio.Sandbox;

/// <summary>The requests and responses during the calls of the history, and the notifications of those that failed.</summary>
internal static class SeededLogs
{
    private const int OneInFails = 8;
    private const string Handler = "https://example.com/voice";
    private const string Callback = "https://example.com/status";
    private const string Instructions = "<Response><Say>Thank you for calling.</Say></Response>";
    private const string Gone = "<html><body>502 Bad Gateway</body></html>";

    public static void Add(World world, Record account, Random chance)
    {
        foreach (var call in world.Records.List<CallRecord>(Calls.Resource, account.Path).ToList())
        {
            var fails = chance.Next(OneInFails) == 0;
            if (call.Direction == "inbound")
            {
                AddAsked(world, call, fails);
            }
            else if (call.Direction == "outbound-api")
            {
                AddMade(world, call, fails);
            }
        }
    }

    /// <summary>A person called, and Twilio requested the URL of the number.</summary>
    private static void AddAsked(World world, CallRecord call, bool fails)
    {
        (string, string)[] parameters = [("call_sid", call.Sid), ("call_status", "ringing"), ("direction", call.Direction), ("from", call.From), ("to", call.To)];
        Keep(world, call, Handler, parameters, fails ? 502 : 200, fails ? "text/html" : "text/xml", fails ? Gone : Instructions);
        if (fails)
        {
            Notifications.Add(world, call, call.Created, 11200, isError: true, Handler, Variables(call), Gone);
        }
    }

    /// <summary>The account called a number, and the request to its status callback may have failed.</summary>
    private static void AddMade(World world, CallRecord call, bool fails)
    {
        (string, string)[] parameters = [("from", call.From), ("to", call.To), ("url", Handler), ("status_callback", Callback)];
        Keep(world, call, $"https://api.twilio.com{call.ParentPath}/Calls.json", parameters, 201, "application/json", $$"""{"sid": "{{call.Sid}}"}""");
        if (fails)
        {
            Notifications.Add(world, call, call.Created, 15003, isError: false, Callback, Variables(call), Gone);
        }
    }

    private static void Keep(World world, CallRecord call, string url, (string Name, string Value)[] parameters, int status, string contentType, string body)
        => CallEvents.Add(
            world, call, "POST", url, [.. parameters.Select(field => KeyValuePair.Create(field.Name, (object?)field.Value))], status, contentType, body, call.Created);

    private static string Variables(CallRecord call)
        => $"CallSid={call.Sid}&From={Uri.EscapeDataString(call.From)}&To={Uri.EscapeDataString(call.To)}&Direction={call.Direction}";
}

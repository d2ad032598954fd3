namespace MatonTwilio.Gateway.Tests;

/// <summary>Records in the format of Twilio and of the control endpoint, as short as the tests allow.</summary>
internal static class Records
{
    public static string Message(string sid = "SM0123456789abcdef0123456789abcdef") => $$"""{"sid": "{{sid}}", "status": "queued"}""";

    public static string Account(string sid, string? owner = null)
        => $$"""{"sid": "{{sid}}", "owner_account_sid": "{{owner ?? sid}}", "friendly_name": "Example", "status": "active"}""";

    public static string Connection(string id, string status = "ACTIVE")
        => $$"""{"connection_id": "{{id}}", "status": "{{status}}", "app": "twilio", "url": "https://connect.example/{{id}}"}""";

    public static string Page(string list, string? next, params IEnumerable<string> records)
        => $$"""{"page": 0, "next_page_uri": {{(next is null ? "null" : $"\"{next}\"")}}, "{{list}}": [{{string.Join(", ", records)}}]}""";
}

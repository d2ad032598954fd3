namespace MatonTwilio.Sandbox;

/// <summary>The errors of the gateway itself. Their format differs from that of Twilio's errors.</summary>
internal static class GatewayError
{
    public static HttpReply Unauthorized() => Reply(401, "The API key is missing, wrong or expired.");

    public static HttpReply NoConnection(string? named) => Reply(
        400, named is null ? "There is no active twilio connection." : $"There is no active twilio connection {named}.");

    public static HttpReply RateLimited() => Reply(429, "Too many requests.") with { RetryAfter = "1" };

    public static HttpReply NotFound() => Reply(404, "Not found.");

    public static HttpReply BadRequest(string message) => Reply(400, message);

    public static HttpReply Failed(Exception error) => Reply(500, $"The sandbox has a defect: {error.GetType().Name}: {error.Message}");

    private static HttpReply Reply(int status, string message) => HttpReply.Json(status, JsonBody.Write(json =>
    {
        json.WriteStartObject("error");
        json.WriteNumber("status", status);
        json.WriteString("message", message);
        json.WriteEndObject();
    }));
}

using System.Text.Json;

namespace MatonTwilio.Sandbox;

/// <summary>The gateway's endpoint for connections, and the page that completes one.</summary>
internal sealed class ConnectionEndpoint(ConnectionStore connections, Func<Uri> controlUri)
{
    public const string Root = "/connections";
    public const string PageRoot = "/connect/";

    private const string Page =
        "<html><head><title>Sandbox</title></head><body><h1>Connected</h1><p>This is a sandbox: no account was asked for.</p></body></html>";

    public HttpReply Handle(HttpRequest request)
    {
        var segments = request.Path[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (request.Method, segments) switch
        {
            ("GET", []) => List(request.Query),
            ("POST", []) => Create(request),
            ("GET", [string id]) => connections.Find(id) is Connection found ? Show(found) : GatewayError.NotFound(),
            ("DELETE", [string id]) => connections.Remove(id) ? HttpReply.NoContent : GatewayError.NotFound(),
            _ => GatewayError.NotFound(),
        };
    }

    public HttpReply Open(HttpRequest request) => request.Method == "GET" && connections.OpenPage(request.Path[PageRoot.Length..])
        ? HttpReply.Html(200, Page)
        : GatewayError.NotFound();

    private HttpReply List(FormFields query)
    {
        var now = connections.Now;
        Connection[] found = [.. connections.All().Where(connection =>
            IsAsked(query["app"], connection.App) && IsAsked(query["status"], connection.StatusAt(now)))];
        return HttpReply.Json(200, JsonBody.Write(json =>
        {
            json.WriteStartArray("connections");
            foreach (var connection in found)
            {
                json.WriteStartObject();
                WriteConnection(json, connection, now);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }

    private HttpReply Create(HttpRequest request)
    {
        var (app, method) = ReadForm(request.Body);
        if (app != "twilio")
        {
            return GatewayError.BadRequest("The body must be {\"app\": \"twilio\"}; the sandbox has no other app.");
        }

        return Connection.Methods.Contains(method)
            ? Show(connections.Add(app, method))
            : GatewayError.BadRequest($"The method must be one of {string.Join(", ", Connection.Methods)}.");
    }

    private HttpReply Show(Connection connection) => HttpReply.Json(200, JsonBody.Write(json =>
    {
        json.WriteStartObject("connection");
        WriteConnection(json, connection, connections.Now);
        json.WriteEndObject();
    }));

    private void WriteConnection(Utf8JsonWriter json, Connection connection, DateTimeOffset now)
    {
        json.WriteString("connection_id", connection.Id);
        json.WriteString("status", connection.StatusAt(now));
        json.WriteString("creation_time", WireTime.Iso8601(connection.Created));
        json.WriteString("last_updated_time", WireTime.Iso8601(connection.UpdatedAt(now)));
        json.WriteString("url", new Uri(controlUri(), PageRoot + connection.PageToken).AbsoluteUri);
        json.WriteString("app", connection.App);
        json.WriteString("method", connection.Method);
        json.WriteStartObject("metadata");
        json.WriteEndObject();
    }

    private static bool IsAsked(string? asked, string value)
        => string.IsNullOrEmpty(asked) || asked.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static (string? App, string Method) ReadForm(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return (Text(document.RootElement, "app"), Text(document.RootElement, "method") ?? Connection.DefaultMethod);
        }
        catch (JsonException)
        {
            return (null, Connection.DefaultMethod);
        }
    }

    private static string? Text(JsonElement body, string name)
        => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}

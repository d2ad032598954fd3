using System.Globalization;
using System.Text.Json;
using MatonTwilio.Tests;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Twilio's own description of its API, which is beside the repository, with the responses of each operation.</summary>
internal sealed class OpenApi
{
    /// <summary>The file, for <see cref="SharedFactAttribute"/>.</summary>
    public const string FileName = "twilio/twilio_api_v2010.json";

    private static readonly Lazy<OpenApi> Read = new(static () => new OpenApi());

    private readonly JsonElement _root = JsonDocument.Parse(File.ReadAllBytes(SharedFile.PathOf(FileName))).RootElement;

    private OpenApi()
    {
    }

    public static OpenApi Description => Read.Value;

    /// <summary>The status codes of an operation's responses, each with its schema, or without one if the response has no body.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path below an account, or below the version if it starts with a slash.</param>
    public IReadOnlyDictionary<int, JsonElement?> Responses(string method, string template)
        => Operation(method.ToLowerInvariant(), template).GetProperty("responses").EnumerateObject().ToDictionary(
            static response => int.Parse(response.Name, CultureInfo.InvariantCulture),
            static response => response.Value.TryGetProperty("content", out var content) ? content.GetProperty("application/json").GetProperty("schema") : (JsonElement?)null);

    /// <summary>The required form fields of an operation.</summary>
    public IEnumerable<string> Required(string template)
        => Operation("post", template).GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema")
            .TryGetProperty("required", out var names) ? names.EnumerateArray().Select(static name => name.GetString()!) : [];

    /// <summary>A schema, or the one that it refers to.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = _root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        return schema;
    }

    private JsonElement Operation(string method, string template)
        => _root.GetProperty("paths").GetProperty($"/2010-04-01{(template.StartsWith('/') ? "" : "/Accounts/{AccountSid}/")}{template}.json").GetProperty(method);
}

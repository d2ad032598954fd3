using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>The strings in a JSON document.</summary>
public static class JsonTexts
{
    // The document becomes a field of a form, not a part of an HTML page, so HTML characters need no escape.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces each string value. The names of properties are unchanged.</summary>
    /// <param name="json">The document.</param>
    /// <param name="replace">Returns the new text for a text.</param>
    /// <returns>The document with the new texts, escaped; null if the input is not JSON.</returns>
    public static string? Replace(string json, Func<string, string> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        try
        {
            using var document = JsonDocument.Parse(json);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, Plain))
            {
                Write(writer, document.RootElement, replace);
            }

            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, Func<string, string> replace)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value, replace);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, replace);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(replace(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}

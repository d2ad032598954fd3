using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>The texts within a JSON document.</summary>
public static class JsonTexts
{
    // It becomes a field of a form, and no part of a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces each text that is a value; names of properties stay.</summary>
    /// <param name="json">The document.</param>
    /// <param name="replace">What a text becomes.</param>
    /// <returns>The document with the new texts, escaped; null where it is no JSON.</returns>
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

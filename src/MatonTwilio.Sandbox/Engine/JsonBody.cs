using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MatonTwilio.Sandbox;

/// <summary>Writes records, pages and errors as JSON.</summary>
internal static class JsonBody
{
    // Twilio does not escape a plus sign and an ampersand. The responses are never embedded in an HTML page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes the fields of a record, each with its JSON type.</summary>
    public static void WriteRecord(Utf8JsonWriter json, IReadOnlyList<Field> fields, Record record, DateTimeOffset now)
    {
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            WriteValue(json, field, field.Read(record, now));
        }
    }

    public static HttpReply Error(TwilioError error) => HttpReply.Json(error.Status, Write(json =>
    {
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteString("more_info", $"https://www.twilio.com/docs/errors/{error.Code}");
        json.WriteNumber("status", error.Status);
    }));

    private static void WriteValue(Utf8JsonWriter json, Field field, object? value)
    {
        switch (field.Type, value)
        {
            case (_, null):
                json.WriteNullValue();
                break;
            case (WireType.Text, string text):
                json.WriteStringValue(text);
                break;
            case (WireType.Integer, int number):
                json.WriteNumberValue(number);
                break;
            case (WireType.NumberText, IFormattable number):
                json.WriteStringValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case (WireType.Boolean, bool flag):
                json.WriteBooleanValue(flag);
                break;
            case (WireType.Date, DateTimeOffset time):
                json.WriteStringValue(WireTime.Rfc2822(time));
                break;
            case (WireType.Map, IEnumerable<KeyValuePair<string, object?>> map):
                WriteMap(json, map);
                break;
            case (WireType.List, IEnumerable<object?> list):
                WriteItem(json, list);
                break;
            default:
                throw new InvalidOperationException($"The field {field.Name} cannot hold a {value.GetType().Name}.");
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> map)
    {
        json.WriteStartObject();
        foreach ((var name, var value) in map)
        {
            json.WritePropertyName(name);
            WriteItem(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(json, map);
                break;
            case IEnumerable<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteItem(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string?)value);
                break;
        }
    }
}

using System.Buffers;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway.Json;

/// <summary>Has each field of a record read by a converter that knows the field's name, so that one value that cannot be read is null and hides no other.</summary>
internal static class FieldReading
{
    private const int LongestRaw = 200;

    /// <summary>Names the fields of a type; a modifier of type infos.</summary>
    public static void Name(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in info.Properties)
        {
            if (ConverterOf(property.PropertyType, property.Name) is { } converter)
            {
                property.CustomConverter = converter;
            }
        }
    }

    /// <summary>The same for a record, whose end is noticed: what could not be read in it is then known by its SID.</summary>
    public static void NameRecord(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        Name(info);
        info.OnDeserialized = static record => UnreadableValues.Current?.EndRecord(record);
    }

    /// <summary>Notes the value at the reader and passes over it; without a field's name, or outside a response, it is an error.</summary>
    /// <exception cref="JsonException">Values that cannot be read are not collected.</exception>
    public static void Unreadable(ref Utf8JsonReader reader, string? field, string expected)
    {
        if (field is null || UnreadableValues.Current is not { } found)
        {
            throw new JsonException($"A {reader.TokenType} stands where {expected} was expected.");
        }

        found.Add(field, RawOf(ref reader));
    }

    /// <summary>The text of a value as it came, at most 200 characters of it; the reader is then at the value's end.</summary>
    public static string RawOf(ref Utf8JsonReader reader)
    {
        string raw;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            raw = RawOf(value.RootElement);
        }
        else
        {
            raw = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }

        return raw.Length > LongestRaw ? raw[..LongestRaw] + "..." : raw;
    }

    /// <summary>An object's or an array's text unchanged; U+FFFD if it is not text.</summary>
    public static string RawOf(JsonElement value)
    {
        try
        {
            return value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static JsonConverter? ConverterOf(Type type, string field)
        => type == typeof(string) ? new TextConverter { Field = field }
            : type == typeof(int?) ? new IntConverter { Field = field }
            : type == typeof(long?) ? new LongConverter { Field = field }
            : type == typeof(decimal?) ? new DecimalConverter { Field = field }
            : type == typeof(bool?) ? new BooleanConverter { Field = field }
            : type == typeof(TimeSpan?) ? new SecondsConverter { Field = field }
            : type == typeof(DateTimeOffset?) ? new TimeConverter { Field = field }
            : type == typeof(DateTime?) ? new DateConverter { Field = field }
            : type == typeof(IReadOnlyDictionary<string, string?>) ? new StringMapConverter { Field = field }
            : type == typeof(IReadOnlyList<string>) ? new TextListConverter { Field = field }
            : type == typeof(TwilioCapabilities) ? new CapabilitiesConverter { Field = field }
            : type == typeof(SecureString) ? new SecretConverter { Field = field }
            : type == typeof(TwilioCallEventRequest) ? new PartConverter<TwilioCallEventRequest> { Field = field }
            : type == typeof(TwilioCallEventResponse) ? new PartConverter<TwilioCallEventResponse> { Field = field }
            : type == typeof(IReadOnlyList<TwilioIceServer>) ? new PartListConverter<TwilioIceServer> { Field = field }
            : null;
}

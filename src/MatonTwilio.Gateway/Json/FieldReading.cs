using System.Buffers;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway.Json;

/// <summary>Gives each field of a record a converter that knows the field's name, so that an unreadable value becomes null and the other fields are still read.</summary>
internal static class FieldReading
{
    private const int LongestRaw = 200;

    /// <summary>Sets the converters of a type's fields; a modifier of type infos.</summary>
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

    /// <summary>Sets the converters of a record's fields, and reports the end of the record, so that unreadable values are logged with its SID.</summary>
    public static void NameRecord(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        Name(info);
        info.OnDeserialized = static record => UnreadableValues.Current?.EndRecord(record);
    }

    /// <summary>Records the value at the reader as unreadable and skips it. Without a field name, or outside a response, it throws.</summary>
    /// <exception cref="JsonException">Unreadable values are not collected.</exception>
    public static void Unreadable(ref Utf8JsonReader reader, string? field, string expected)
    {
        if (field is null || UnreadableValues.Current is not { } found)
        {
            throw new JsonException($"Expected {expected}, but found {reader.TokenType}.");
        }

        found.Add(field, RawOf(ref reader));
    }

    /// <summary>The JSON text of a value, unchanged and cut to 200 characters. The reader is then at the value's end.</summary>
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

    /// <summary>The JSON text of an object or an array, unchanged; U+FFFD if it is not valid text.</summary>
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

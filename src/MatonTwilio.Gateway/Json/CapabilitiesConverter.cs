using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads capabilities. Their names are in lower case for the account's numbers and in upper case for available numbers.</summary>
internal sealed class CapabilitiesConverter : JsonConverter<TwilioCapabilities>
{
    /// <summary>The field's name in the response; null if an unreadable value is an error.</summary>
    public string? Field { get; init; }

    public override TwilioCapabilities? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            MissingPart.Read(ref reader, Field);
            return null;
        }

        var flag = new BooleanConverter { Field = Field };
        var flags = new Dictionary<string, bool?>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = ReadableText.Read(ref reader)!;
            reader.Read();
            flags[name] = flag.Read(ref reader, typeof(bool?), options);
        }

        return new TwilioCapabilities
        {
            Voice = flags.GetValueOrDefault("voice"),
            Sms = flags.GetValueOrDefault("sms"),
            Mms = flags.GetValueOrDefault("mms"),
            Fax = flags.GetValueOrDefault("fax"),
        };
    }

    public override void Write(Utf8JsonWriter writer, TwilioCapabilities value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Capabilities, whose names are in lower case for the account's numbers and in upper case for available ones.</summary>
internal sealed class CapabilitiesConverter : JsonConverter<TwilioCapabilities>
{
    private static readonly BooleanConverter Flag = new();

    public override TwilioCapabilities? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // Skip refuses where more of the response is to come, although the value is here as a whole.
            reader.TrySkip();
            return null;
        }

        var flags = new Dictionary<string, bool?>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            flags[name] = Flag.Read(ref reader, typeof(bool?), options);
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
        => throw new NotSupportedException("Answers are read only.");
}

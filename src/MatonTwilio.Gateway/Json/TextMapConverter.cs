using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway;

/// <summary>An object of names and texts; a value that is not text is kept as its JSON.</summary>
internal sealed class TextMapConverter : JsonConverter<IReadOnlyDictionary<string, string?>>
{
    public override IReadOnlyDictionary<string, string?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // Empty text or an empty list stands for an empty map in some answers.
            // Skip refuses where more of the answer is to come, although the value is here as a whole.
            reader.TrySkip();
            return null;
        }

        var map = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = RepeatedText.Read(ref reader)!;
            reader.Read();
            map[name] = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Null => null,
                _ => JsonElement.ParseValue(ref reader).GetRawText(),
            };
        }

        return map;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options)
        => throw new NotSupportedException("Answers are read only.");
}

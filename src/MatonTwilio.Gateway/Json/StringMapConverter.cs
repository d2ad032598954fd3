using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads an object of names and texts. A value that is not text is kept as its JSON.</summary>
internal sealed class StringMapConverter : JsonConverter<IReadOnlyDictionary<string, string?>>
{
    // The largest map in the records of a list is that of a call, about 1,300 bytes.
    private const int LongestLate = 2048;

    /// <summary>The field's name in the response; null if an unreadable value is not reported.</summary>
    public string? Field { get; init; }

    public override IReadOnlyDictionary<string, string?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            MissingPart.Read(ref reader, Field);
            return null;
        }

        return ReadLate(ref reader) is { } late ? late : ReadNow(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");

    // Only maps that cannot fail later are read lazily: texts in ASCII without escapes. Paths are always such texts.
    private static LazyStringMap? ReadLate(ref Utf8JsonReader reader)
    {
        Span<byte> content = stackalloc byte[LongestLate];
        var length = 0;
        var ahead = reader;
        while (ahead.Read() && ahead.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
        {
            var text = ahead.ValueSpan;
            if (ahead.ValueIsEscaped || ahead.HasValueSequence || length + text.Length >= LongestLate || !Ascii.IsValid(text))
            {
                return null;
            }

            text.CopyTo(content[length..]);
            length += text.Length;
            content[length++] = LazyStringMap.End;
        }

        if (ahead.TokenType != JsonTokenType.EndObject)
        {
            return null;
        }

        reader = ahead;
        return new LazyStringMap(content[..length]);
    }

    private static StringMap ReadNow(ref Utf8JsonReader reader)
    {
        var map = new StringMap();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = RepeatedText.Read(ref reader)!;
            reader.Read();
            map[name] = reader.TokenType switch
            {
                JsonTokenType.String => ReadableText.Read(ref reader),
                JsonTokenType.Null => null,
                _ => FieldReading.RawOf(JsonElement.ParseValue(ref reader)),
            };
        }

        return map;
    }
}

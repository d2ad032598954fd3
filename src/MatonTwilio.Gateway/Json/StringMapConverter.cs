using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>An object of names and texts; a value that is not text is kept as its JSON.</summary>
internal sealed class StringMapConverter : JsonConverter<IReadOnlyDictionary<string, string?>>
{
    // A call's map, the largest of those that come with every record of a list, is about 1,300 bytes.
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
        => throw new NotSupportedException("Answers are read only.");

    // Only what cannot fail later waits: texts in ASCII, without anything to unescape. Paths are never anything else.
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

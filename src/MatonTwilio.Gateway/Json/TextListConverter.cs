using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads a list of texts. Text without a list is a list of one. A value in a list that is not text is skipped and recorded as unreadable.</summary>
internal sealed class TextListConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <summary>The field's name in the response; null if an unreadable value is not reported.</summary>
    public string? Field { get; init; }

    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new TextConverter { Field = Field };
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return texts.Read(ref reader, typeof(string), options) is { Length: > 0 } only ? new TextList([only]) : null;
        }

        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (texts.Read(ref reader, typeof(string), options) is { } text)
            {
                list.Add(text);
            }
        }

        return new TextList(list);
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");
}

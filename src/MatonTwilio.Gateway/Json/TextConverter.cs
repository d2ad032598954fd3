using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Text that sometimes comes as a bare number or boolean.</summary>
internal sealed class TextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => RepeatedText.Read(ref reader),
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        _ => throw new JsonException($"A {reader.TokenType} stands where text was expected."),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
        => throw new NotSupportedException("Answers are read only.");
}

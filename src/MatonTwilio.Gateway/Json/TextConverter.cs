using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads text, which some responses contain as a number or a boolean. An object or a list in its place is null.</summary>
internal sealed class TextConverter : JsonConverter<string?>
{
    /// <summary>The field's name in the response; null if an unreadable value is an error.</summary>
    public string? Field { get; init; }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => RepeatedText.Read(ref reader),
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        _ => Unreadable(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");

    private string? Unreadable(ref Utf8JsonReader reader)
    {
        FieldReading.Unreadable(ref reader, Field, "text");
        return null;
    }
}

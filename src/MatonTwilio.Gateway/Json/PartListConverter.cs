using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads a list of parts of a record. An element that is not an object is left out and recorded as unreadable.</summary>
/// <typeparam name="T">The type of each part, which is declared in <see cref="PartJson"/>.</typeparam>
internal sealed class PartListConverter<T> : JsonConverter<IReadOnlyList<T>>
    where T : class
{
    /// <summary>The field's name in the response; null if an unreadable value is not reported.</summary>
    public string? Field { get; init; }

    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            MissingPart.Read(ref reader, Field);
            return null;
        }

        var part = new PartConverter<T> { Field = Field };
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (part.Read(ref reader, typeof(T), options) is { } item)
            {
                list.Add(item);
            }
        }

        return list.AsReadOnly();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");
}

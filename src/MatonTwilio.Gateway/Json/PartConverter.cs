using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads a part of a record that is an object of its own. Any other value in its place, such as empty text, is null.</summary>
/// <typeparam name="T">The type of the part, which is declared in <see cref="PartJson"/>.</typeparam>
internal sealed class PartConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>The field's name in the response; null if an unreadable value is not reported.</summary>
    public string? Field { get; init; }

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)PartJson.Named.GetTypeInfo(typeof(T)));
        }

        MissingPart.Read(ref reader, Field);
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");
}

/// <summary>The JSON type infos of the parts of records: like those of records, but without <see cref="PartConverter{T}"/>, which would call itself.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextConverter), typeof(IntConverter), typeof(TimeConverter), typeof(StringMapConverter), typeof(SecretConverter)])]
[JsonSerializable(typeof(TwilioCallEventRequest))]
[JsonSerializable(typeof(TwilioCallEventResponse))]
[JsonSerializable(typeof(TwilioIceServer))]
internal sealed partial class PartJson : JsonSerializerContext
{
    private static JsonSerializerOptions? _named;

    /// <summary>The options with the names of the fields (<see cref="FieldReading"/>).</summary>
    public static JsonSerializerOptions Named => _named ??= new(Default.Options) { TypeInfoResolver = Default.WithAddedModifier(FieldReading.Name) };
}

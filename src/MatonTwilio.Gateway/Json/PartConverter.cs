using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway.Json;

/// <summary>A part of a record that is an object of its own; empty text or anything else in its place is nothing.</summary>
/// <typeparam name="T">What the part becomes; its line is in <see cref="PartJson"/>.</typeparam>
internal sealed class PartConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)PartJson.Default.GetTypeInfo(typeof(T))!);
        }

        // Skip refuses where more of the response is to come, although the value is here as a whole.
        reader.TrySkip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => throw new NotSupportedException("Answers are read only.");
}

/// <summary>How the parts of records are read: as the records are, but without <see cref="PartConverter{T}"/>, which would call itself.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextConverter), typeof(IntConverter), typeof(TimeConverter), typeof(StringMapConverter)])]
[JsonSerializable(typeof(TwilioCallEventRequest))]
[JsonSerializable(typeof(TwilioCallEventResponse))]
internal sealed partial class PartJson : JsonSerializerContext;

using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>A value in place of an object. In some responses, empty text, an empty list or null means that there is no object.</summary>
internal static class MissingPart
{
    /// <summary>Skips the value. Any other value is recorded as unreadable, if the field's name is known.</summary>
    public static void Read(ref Utf8JsonReader reader, string? field)
    {
        var isEmpty = reader.TokenType switch
        {
            JsonTokenType.Null => true,
            JsonTokenType.String => reader.HasValueSequence ? reader.ValueSequence.IsEmpty : reader.ValueSpan.IsEmpty,
            JsonTokenType.StartArray => IsEmptyList(reader),
            _ => false,
        };
        if (isEmpty || field is null)
        {
            // Skip would throw while more of the response is still to come, even though the value itself is complete.
            reader.TrySkip();
        }
        else
        {
            FieldReading.Unreadable(ref reader, field, "an object");
        }
    }

    // The reader is a copy, so that the original stays at its position.
    private static bool IsEmptyList(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.EndArray;
}

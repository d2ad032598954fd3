using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>What stands where an object belongs. Empty text, an empty list and null stand for none, as some responses have it.</summary>
internal static class MissingPart
{
    /// <summary>Passes over it; what is neither of them is noted, where the field is named.</summary>
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
            // Skip refuses where more of the response is to come, although the value is here as a whole.
            reader.TrySkip();
        }
        else
        {
            FieldReading.Unreadable(ref reader, field, "an object");
        }
    }

    // Of a copy of the reader: the original stays where it is.
    private static bool IsEmptyList(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.EndArray;
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>Looks through a response that holds a list, token by token.</summary>
internal static class ListRepair
{
    // Where the list's elements stand in a page.
    private const int ElementDepth = 2;

    // Deeper than any response of Twilio's; the serializer refuses to go down twice as deep.
    private const int DeepestKept = 32;

    private const string NextPage = "next_page_uri";

    // Read to any depth, or nothing of a response with one deep value could be read.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    /// <summary>
    /// Writes a response anew: names and texts are text, the list holds records alone, the link to the next page is text, and nothing is very deep. What
    /// is left out is noted.
    /// </summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static ReadOnlySpan<byte> Repair(ReadOnlySpan<byte> body, string? listName)
    {
        var repaired = new ArrayBufferWriter<byte>(body.Length);
        using var writer = new Utf8JsonWriter(repaired, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var reader = new Utf8JsonReader(body, Deep);
        var (isInList, name) = (false, listName ?? "");
        while (reader.Read())
        {
            isInList = IsInList(ref reader, listName, isInList);
            var isBeginning = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (isInList && IsElement(ref reader) && reader.TokenType != JsonTokenType.StartObject)
            {
                UnreadableValues.Current?.AddElement(listName!, FieldReading.RawOf(ref reader));
            }
            else if (isBeginning && reader.CurrentDepth == 1 && listName is not null && name == NextPage)
            {
                // No page is found by it, which is an error: without a link, the list would seem to end here.
                writer.WriteStringValue(FieldReading.RawOf(ref reader));
            }
            else if (isBeginning && reader.CurrentDepth >= DeepestKept)
            {
                UnreadableValues.Current?.AddElement(name, FieldReading.RawOf(ref reader));
                writer.WriteNullValue();
            }
            else
            {
                Copy(ref reader, writer);
            }

            name = reader.TokenType == JsonTokenType.PropertyName ? ReadableText.Read(ref reader)! : name;
        }

        writer.Flush();
        return repaired.WrittenSpan;
    }

    /// <summary>Refuses a list with a record that is larger than a limit.</summary>
    /// <exception cref="OversizeException">There is one.</exception>
    public static void RequireSmallRecords(ReadOnlySpan<byte> body, string listName, long limit)
    {
        var reader = new Utf8JsonReader(body, Deep);
        var isInList = false;
        while (reader.Read())
        {
            isInList = IsInList(ref reader, listName, isInList);
            if (isInList && IsElement(ref reader))
            {
                var start = reader.TokenStartIndex;
                reader.Skip();
                if (reader.BytesConsumed - start > limit)
                {
                    throw new OversizeException(FormattableString.Invariant($"{limit / (1024 * 1024)} MB a record"));
                }
            }
        }
    }

    private static bool IsInList(ref Utf8JsonReader reader, string? listName, bool isInList) => reader switch
    {
        { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } => listName is not null && ReadableText.Read(ref reader) == listName,
        _ => isInList,
    };

    private static bool IsElement(ref Utf8JsonReader reader)
        => reader.CurrentDepth == ElementDepth && reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(ReadableText.Read(ref reader)!);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(ReadableText.Read(ref reader));
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }
}

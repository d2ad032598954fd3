using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>Processes a response with a list, token by token.</summary>
internal static class ListRepair
{
    // The depth of the list's elements in a page.
    private const int ElementDepth = 2;

    // Deeper than any response of Twilio's, and half the depth at which the serializer stops.
    private const int DeepestKept = 32;

    private const string NextPage = "next_page_uri";

    // Unlimited depth, because otherwise one deep value would make the whole response unreadable.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    /// <summary>
    /// Writes a response again so that it can be read: names and texts are valid text, the list contains records only, the link to the next page is text, and no
    /// value is nested too deep. Values that are left out are recorded as unreadable.
    /// </summary>
    /// <exception cref="JsonException">The response is not JSON.</exception>
    public static ReadOnlySpan<byte> Repair(ReadOnlySpan<byte> body, string? listName)
    {
        var repaired = new ArrayBufferWriter<byte>(body.Length);
        using var writer = new Utf8JsonWriter(repaired, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var reader = new Utf8JsonReader(body, Deep);
        var (isInList, name) = (false, "");
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
                // The link does not lead to a page, which is reported as an error. Without a link, the list would seem to end here.
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

    /// <summary>Throws if a record of a list is larger than a limit.</summary>
    /// <exception cref="OversizeException">A record is larger than the limit.</exception>
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

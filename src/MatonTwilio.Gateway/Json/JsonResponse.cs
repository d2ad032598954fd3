using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads typed responses. Unreadable values are left out and reported, and the others are kept.</summary>
internal static class JsonResponse
{
    /// <summary>The maximum size of a record in bytes. Twilio's records have a few thousand.</summary>
    public const int LargestRecord = 8 * 1024 * 1024;

    /// <summary>Reads a response.</summary>
    /// <param name="body">The bytes of the response.</param>
    /// <param name="type">The JSON type info of the result.</param>
    /// <param name="listName">The name of the list in the response; null if the response is a record.</param>
    /// <param name="report">Receives the values that could not be read.</param>
    /// <returns>The result; null if the response is the JSON value null.</returns>
    /// <exception cref="JsonException">The response is not JSON, or not of this type.</exception>
    /// <exception cref="OversizeException">A record, or the number of records, exceeds its limit.</exception>
    public static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type, string? listName, Action<IReadOnlyList<UnreadableValue>> report)
    {
        using var unreadable = UnreadableValues.Begin();
        if (listName is not null && body.Length > LargestRecord)
        {
            ListRepair.RequireSmallRecords(body.Span, listName, LargestRecord);
        }

        var response = Read(body, type, listName, unreadable);
        if (unreadable.Found.Count > 0)
        {
            report(unreadable.Found);
        }

        return response;
    }

    private static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type, string? listName, UnreadableValues unreadable)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException) when (body.Length <= LargestRecord)
        {
            // A name is not valid text, or an element of the list is not a record. If the response is JSON, the rest can be read without them.
            unreadable.Clear();
            return JsonSerializer.Deserialize(ListRepair.Repair(body.Span, listName), type);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads typed responses: what cannot be read in one of them is left out and told, the rest is kept.</summary>
internal static class JsonResponse
{
    /// <summary>The largest record, in bytes; Twilio's are a few thousand.</summary>
    public const int LargestRecord = 8 * 1024 * 1024;

    /// <summary>Reads a response.</summary>
    /// <param name="body">Its bytes.</param>
    /// <param name="type">How it is read.</param>
    /// <param name="listName">The name of the list that it holds; null where it is a record.</param>
    /// <param name="report">Is told what could not be read.</param>
    /// <returns>The response; null where it is null.</returns>
    /// <exception cref="JsonException">It is not JSON, or not of this type.</exception>
    /// <exception cref="OversizeException">A record of it, or their number, is larger than any of Twilio's.</exception>
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
            // A name that is no text, or something in a list that is no record: without them the rest can be read, if it is JSON at all.
            unreadable.Clear();
            return JsonSerializer.Deserialize(ListRepair.Repair(body.Span, listName), type);
        }
    }
}

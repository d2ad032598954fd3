using System.Reflection;
using System.Text.Json;
using Newtonsoft.Json;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Compares the library's result with the response.</summary>
internal static class LibraryValues
{
    /// <summary>The fields of a response that the library does not have, or for which it has no value.</summary>
    /// <param name="result">What the library returned: a record, or a list of records.</param>
    /// <param name="body">The body of the response.</param>
    public static IEnumerable<string> Lost(object? result, string body)
    {
        using var response = JsonDocument.Parse(body);
        if (result is not System.Collections.IEnumerable list)
        {
            return LostOf(result!, response.RootElement.Clone());
        }

        var records = response.RootElement.EnumerateObject().Single(static field => field.Value.ValueKind == JsonValueKind.Array).Value;
        return LostOf(list.Cast<object>().First(), records[0].Clone());
    }

    private static IEnumerable<string> LostOf(object record, JsonElement response)
    {
        var properties = record.GetType().GetProperties()
            .Select(static property => (Property: property, property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName))
            .Where(static one => one.PropertyName is not null)
            .ToDictionary(static one => one.PropertyName!, static one => one.Property);
        return response.EnumerateObject()
            .Where(field => !IsEmpty(field.Value)
                && (!properties.TryGetValue(field.Name, out var property) || property.GetValue(record) is null))
            .Select(static field => $"{field.Name} ({field.Value})");
    }

    // The library reads an empty URL as null.
    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);
}

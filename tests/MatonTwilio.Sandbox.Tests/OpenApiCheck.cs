using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>
/// Checks JSON with a schema of Twilio's description: it must have every property and no other, in its type, format, length, pattern and enumeration, and null only if the
/// schema allows it.
/// </summary>
internal static partial class OpenApiCheck
{
    /// <summary>The problems, each with the path of the property; none if the JSON is valid.</summary>
    public static IEnumerable<string> Problems(JsonElement schema, JsonElement value, string at = "$")
    {
        schema = OpenApi.Description.Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return IsNullable(schema) ? [] : [$"{at} is null"];
        }

        return TypeOf(schema) switch
        {
            "object" => InObject(schema, value, at),
            "array" => value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((item, index) => Problems(schema.GetProperty("items"), item, $"{at}[{index}]"))
                : [Wrong(value, at, "an array")],
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? [] : [Wrong(value, at, "a whole number")],
            "number" => value.ValueKind == JsonValueKind.Number ? [] : [Wrong(value, at, "a number")],
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [Wrong(value, at, "true or false")],
            "string" => value.ValueKind == JsonValueKind.String ? InText(schema, value.GetString()!, at) : [Wrong(value, at, "text")],
            _ => [],
        };
    }

    private static IEnumerable<string> InObject(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [Wrong(value, at, "an object")];
        }

        if (Format(schema) is { } format)
        {
            return value.EnumerateObject().Where(pair => !IsOfMap(format, pair.Value)).Select(pair => Wrong(pair.Value, $"{at}.{pair.Name}", format));
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            return [];
        }

        var (described, given) = (properties.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value), value.EnumerateObject().ToList());
        return
        [
            .. described.Keys.Except(given.Select(static one => one.Name)).Select(name => $"{at}.{name} is missing"),
            .. given.Select(static one => one.Name).Except(described.Keys).Select(name => $"{at}.{name} is not described"),
            .. given.Where(one => described.ContainsKey(one.Name)).SelectMany(one => Problems(described[one.Name], one.Value, $"{at}.{one.Name}")),
        ];
    }

    private static IEnumerable<string> InText(JsonElement schema, string text, string at)
    {
        // The description uses null for a missing value. The API has empty text in some of these places.
        if (text.Length == 0 && IsNullable(schema))
        {
            return [];
        }

        return
        [
            .. Number(schema, "minLength") is { } least && text.Length < least ? [$"{at} is shorter than {least}: '{text}'"] : Array.Empty<string>(),
            .. Number(schema, "maxLength") is { } most && text.Length > most ? [$"{at} is longer than {most}: '{text}'"] : Array.Empty<string>(),
            .. schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!) ? [$"{at} is not {pattern}: '{text}'"] : Array.Empty<string>(),
            .. schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != text) ? [$"{at} is none of {words}: '{text}'"] : Array.Empty<string>(),
            .. Format(schema) is { } format && !IsOfFormat(format, text) ? [$"{at} is not a {format}: '{text}'"] : Array.Empty<string>(),
        ];
    }

    private static bool IsOfFormat(string format, string text) => format switch
    {
        "date-time-rfc-2822" => IsTime(text, "ddd, dd MMM yyyy HH:mm:ss zz00"),
        "date" => IsTime(text, "yyyy-MM-dd"),
        "uri" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "http-method" => text is "GET" or "POST",
        "phone-number" => E164().IsMatch(text),
        "currency" => Currency().IsMatch(text),
        "iso-country-code" => CountryCode().IsMatch(text),
        _ => throw new InvalidOperationException($"The description has a format that is not known here: {format}."),
    };

    private static bool IsOfMap(string format, JsonElement value) => format switch
    {
        "ice-server" => value.ValueKind == JsonValueKind.String,
        "uri-map" => value.ValueKind == JsonValueKind.String && IsOfFormat("uri", value.GetString()!),
        "phone-number-capabilities" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new InvalidOperationException($"The description has a format that is not known here: {format}."),
    };

    private static bool IsTime(string text, string format) => DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // In one place of the description, a property of a record is named type.
    private static string? TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static bool IsNullable(JsonElement schema) => schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean();

    private static string? Format(JsonElement schema) => schema.TryGetProperty("format", out var format) ? format.GetString() : null;

    private static int? Number(JsonElement schema, string name) => schema.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static string Wrong(JsonElement value, string at, string expected) => $"{at} is not {expected}: {value.GetRawText()}";

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex E164();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Currency();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryCode();
}

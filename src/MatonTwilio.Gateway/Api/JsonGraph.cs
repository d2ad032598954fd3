using System.Collections.Specialized;
using System.Text.Json;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Api;

/// <summary>
/// Any JSON as plain objects: an <see cref="OrderedDictionary"/>, an array, text, a number, true, false or null. What must not be seen
/// is left out or cannot be read by chance, as in the typed responses.
/// </summary>
internal static class JsonGraph
{
    private const string AuthToken = "auth_token";
    private const string OneTimeSecret = "secret";

    public static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => OfNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static OrderedDictionary OfObject(JsonElement element)
    {
        var members = new OrderedDictionary();
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name != AuthToken)
            {
                members[member.Name] = member.Name == OneTimeSecret ? member.Value.Deserialize(GatewayJson.Default.SecureString) : Of(member.Value);
            }
        }

        return members;
    }

    // Prices stay exact.
    private static object OfNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }

        return element.TryGetDecimal(out var exact) ? exact : element.GetDouble();
    }
}

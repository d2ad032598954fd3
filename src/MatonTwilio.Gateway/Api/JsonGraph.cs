using System.Collections.Specialized;
using System.Security;
using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Api;

/// <summary>
/// Reads any JSON as plain objects: an <see cref="OrderedDictionary"/>, an array, text, a number, true, false or null. As in the typed responses, an auth token is
/// left out, and a secret becomes a <see cref="SecureString"/>.
/// </summary>
internal static class JsonGraph
{
    private const string AuthToken = "auth_token";
    private const string OneTimeSecret = "secret";

    // A page of a thousand records has some fifty thousand values, and each takes much more memory than its bytes.
    private const int MostValues = 1_000_000;

    // Deeper than any response of Twilio's, but not so deep that the recursion exhausts a thread's stack.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 500 };

    private static readonly SecretConverter Secrets = new();

    /// <summary>Reads JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="OversizeException">The JSON has more values than any response of Twilio's.</exception>
    public static object? Of(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        var reader = new Utf8JsonReader(json, Deep);
        reader.Read();
        var left = MostValues;
        var graph = Value(ref reader, ref left);

        // The reader throws if any text follows the value.
        reader.Read();
        return graph;
    }

    private static object? Value(ref Utf8JsonReader reader, ref int left)
    {
        if (--left < 0)
        {
            throw new OversizeException($"{MostValues} values");
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Members(ref reader, ref left),
            JsonTokenType.StartArray => Items(ref reader, ref left),
            JsonTokenType.String => ReadableText.Read(ref reader),
            JsonTokenType.Number => Number(ref reader),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
    }

    private static OrderedDictionary Members(ref Utf8JsonReader reader, ref int left)
    {
        var members = new OrderedDictionary();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = ReadableText.Read(ref reader)!;
            reader.Read();
            switch (name)
            {
                case AuthToken:
                    reader.Skip();
                    break;
                case OneTimeSecret:
                    members[name] = Secrets.Read(ref reader, typeof(SecureString), JsonSerializerOptions.Default);
                    break;
                default:
                    members[name] = Value(ref reader, ref left);
                    break;
            }
        }

        return members;
    }

    private static object?[] Items(ref Utf8JsonReader reader, ref int left)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, ref left));
        }

        return [.. items];
    }

    // As decimal numbers, so that prices stay exact.
    private static object Number(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        return reader.TryGetDecimal(out var exact) ? exact : reader.GetDouble();
    }
}

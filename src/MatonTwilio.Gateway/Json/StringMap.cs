using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>A map of names and texts. As text, such as in a cell of a file, it is JSON.</summary>
internal sealed class StringMap() : Dictionary<string, string?>(StringComparer.Ordinal)
{
    private static readonly StringMapJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The map as JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Json.StringMap);
}

/// <summary>The JSON type info of a map.</summary>
[JsonSerializable(typeof(StringMap))]
internal sealed partial class StringMapJson : JsonSerializerContext;

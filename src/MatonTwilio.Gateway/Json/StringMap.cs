using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Names and texts. As one text, such as in a cell of a file, they are JSON.</summary>
internal sealed class StringMap() : Dictionary<string, string?>(StringComparer.Ordinal)
{
    private static readonly StringMapJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The map as JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Json.StringMap);
}

/// <summary>How a map is written.</summary>
[JsonSerializable(typeof(StringMap))]
internal sealed partial class StringMapJson : JsonSerializerContext;

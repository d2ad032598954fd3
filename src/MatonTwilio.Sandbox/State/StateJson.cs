using System.Text.Json.Serialization;

namespace MatonTwilio.Sandbox;

/// <summary>Serializes the lines of a state file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StateHeader))]
[JsonSerializable(typeof(SandboxChange))]
internal sealed partial class StateJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace MatonTwilio.Sandbox;

/// <summary>How the lines of a state file are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StateHeader))]
[JsonSerializable(typeof(SandboxChange))]
internal sealed partial class StateJson : JsonSerializerContext;

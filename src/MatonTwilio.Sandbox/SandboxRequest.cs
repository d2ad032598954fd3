namespace MatonTwilio.Sandbox;

/// <summary>A request that the sandbox received.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it was sent, percent-encoded.</param>
/// <param name="RawQuery">The query as it was sent, without the question mark.</param>
/// <param name="Form">The fields of the form, decoded, in order; empty if it had none.</param>
/// <param name="Headers">The headers by case-insensitive name, without <c>Authorization</c>, because the key is never stored.</param>
/// <param name="KeyAccepted">Whether the key was correct.</param>
/// <param name="ReceivedAt">When it was received, by the sandbox's clock.</param>
/// <param name="Fault">The fault that it got; null for none.</param>
public sealed record SandboxRequest(
    string Method,
    string Path,
    string RawQuery,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyDictionary<string, string> Headers,
    bool KeyAccepted,
    DateTimeOffset ReceivedAt,
    SandboxFaultKind? Fault);

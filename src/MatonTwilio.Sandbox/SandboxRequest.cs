namespace MatonTwilio.Sandbox;

/// <summary>A request that the sandbox has seen.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as sent, still percent-encoded.</param>
/// <param name="RawQuery">The query as sent, without the question mark.</param>
/// <param name="Form">The fields of the form, decoded, in order; empty if it had none.</param>
/// <param name="Headers">The headers by name, in any case, without <c>Authorization</c>: the key is never kept.</param>
/// <param name="KeyAccepted">Whether the key was the right one.</param>
/// <param name="ReceivedAt">When it came, by the sandbox's clock.</param>
/// <param name="Fault">The fault that it met, if any.</param>
public sealed record SandboxRequest(
    string Method,
    string Path,
    string RawQuery,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyDictionary<string, string> Headers,
    bool KeyAccepted,
    DateTimeOffset ReceivedAt,
    SandboxFaultKind? Fault);

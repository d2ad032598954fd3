namespace MatonTwilio.Sandbox;

/// <summary>A request that may have changed something, as the state file stores it.</summary>
/// <param name="At">When it was received, by the sandbox's clock.</param>
/// <param name="Method">POST or DELETE.</param>
/// <param name="Path">Twilio's path.</param>
/// <param name="Form">The fields of the form, encoded.</param>
/// <param name="Status">The status code of the response.</param>
internal sealed record SandboxChange(DateTimeOffset At, string Method, string Path, string Form, int Status);

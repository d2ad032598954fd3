namespace MatonTwilio.Sandbox;

/// <summary>A call that a request really made. The history that the sandbox starts with is not among them.</summary>
/// <param name="Sid">The call's SID.</param>
/// <param name="AccountSid">The account that made it.</param>
/// <param name="To">Who was called.</param>
/// <param name="From">The number that called.</param>
/// <param name="CreatedAt">When it was made, by the sandbox's clock.</param>
public sealed record SandboxCall(string Sid, string AccountSid, string To, string From, DateTimeOffset CreatedAt);

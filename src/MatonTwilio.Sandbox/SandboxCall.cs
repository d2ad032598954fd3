namespace MatonTwilio.Sandbox;

/// <summary>A call that a request created. The sandbox's initial history is not included.</summary>
/// <param name="Sid">The call's SID.</param>
/// <param name="AccountSid">The account that created it.</param>
/// <param name="To">The called number.</param>
/// <param name="From">The caller's number.</param>
/// <param name="CreatedAt">When it was created, by the sandbox's clock.</param>
public sealed record SandboxCall(string Sid, string AccountSid, string To, string From, DateTimeOffset CreatedAt);

namespace MatonTwilio.Sandbox;

/// <summary>A message that a request created. The sandbox's initial history is not included.</summary>
/// <param name="Sid">The message's SID.</param>
/// <param name="AccountSid">The account that sent it.</param>
/// <param name="To">The recipient.</param>
/// <param name="From">The sender, also if a messaging service chose it.</param>
/// <param name="Body">The body as it was sent, even after it was redacted.</param>
/// <param name="CreatedAt">When it was created, by the sandbox's clock.</param>
public sealed record SandboxMessage(string Sid, string AccountSid, string To, string From, string Body, DateTimeOffset CreatedAt);

namespace MatonTwilio.Sandbox;

/// <summary>A message that a request really created. The history that the sandbox starts with is not among them.</summary>
/// <param name="Sid">The message's SID.</param>
/// <param name="AccountSid">The account that sent it.</param>
/// <param name="To">The recipient.</param>
/// <param name="From">The sender, also where a messaging service picked it.</param>
/// <param name="Body">The text as it was sent, also after it was redacted.</param>
/// <param name="CreatedAt">When it was created, by the sandbox's clock.</param>
public sealed record SandboxMessage(string Sid, string AccountSid, string To, string From, string Body, DateTimeOffset CreatedAt);

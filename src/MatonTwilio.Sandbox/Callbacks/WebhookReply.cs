namespace MatonTwilio.Sandbox;

/// <summary>What a program responded to a request of the sandbox's.</summary>
/// <param name="Url">The URL that was requested.</param>
/// <param name="ContentType">The content type, without parameters; empty where there is none.</param>
/// <param name="Body">The body.</param>
internal sealed record WebhookReply(Uri Url, string ContentType, string Body);

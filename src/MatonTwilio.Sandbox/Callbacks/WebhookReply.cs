namespace MatonTwilio.Sandbox;

/// <summary>The response of a program to a request of the sandbox.</summary>
/// <param name="Url">The URL that was requested.</param>
/// <param name="ContentType">The content type, without parameters; empty if there is none.</param>
/// <param name="Body">The body.</param>
internal sealed record WebhookReply(Uri Url, string ContentType, string Body);

namespace MatonTwilio;

/// <summary>An API key under its older name and path. Both names stand for the same keys.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys"/>
public sealed class TwilioSigningKey : TwilioKey;

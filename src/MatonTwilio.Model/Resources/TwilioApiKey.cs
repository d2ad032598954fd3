namespace MatonTwilio;

/// <summary>An API key: with its secret, a program signs in to Twilio and can be locked out again without touching the others.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
public sealed class TwilioApiKey : TwilioKey;

namespace MatonTwilio;

/// <summary>An API key. A program signs in to Twilio with its secret, and deleting the key does not affect other programs.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api-keys/key-resource-v2010"/>
public sealed class TwilioApiKey : TwilioKey;

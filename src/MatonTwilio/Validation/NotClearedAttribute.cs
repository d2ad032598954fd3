namespace MatonTwilio.Commands;

/// <summary>Marks a field that Twilio requires, so that empty text on the command line does not clear it and is refused.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotClearedAttribute : Attribute;

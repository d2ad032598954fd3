namespace MatonTwilio.Commands;

/// <summary>Marks a field that Twilio requires. Empty text on the command line is refused, because it cannot clear the field.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotClearedAttribute : Attribute;

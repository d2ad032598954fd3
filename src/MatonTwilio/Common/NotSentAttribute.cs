namespace MatonTwilio.Commands;

/// <summary>Marks a parameter that only the cmdlet itself uses, and that is not sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotSentAttribute : Attribute;

namespace MatonTwilio.Commands;

/// <summary>Marks a parameter for the cmdlet itself, which is not sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotSentAttribute : Attribute;

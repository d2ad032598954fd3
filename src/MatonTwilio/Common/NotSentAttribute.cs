namespace MatonTwilio.Commands;

/// <summary>Marks a parameter that says how to work, not what to send.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotSentAttribute : Attribute;

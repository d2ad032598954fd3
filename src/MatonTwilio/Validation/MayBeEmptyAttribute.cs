namespace MatonTwilio.Commands;

/// <summary>Marks a parameter for which empty text is a value, and not one that is missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MayBeEmptyAttribute : Attribute;

namespace MatonTwilio.Commands;

/// <summary>Marks a parameter for which empty text is a valid value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MayBeEmptyAttribute : Attribute;

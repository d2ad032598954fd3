namespace MatonTwilio.Commands;

/// <summary>
/// Marks a parameter that binds by property name only so that a script block on the command line can make its value from each object:
/// <c>-SmsUrl { $_.SmsUrl -replace 'old', 'new' }</c>. A property of that name is not a value: a record that is piped in would change all of its fields.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RowScriptAttribute : Attribute;

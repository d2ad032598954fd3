namespace MatonTwilio.Commands;

/// <summary>
/// Marks a parameter that binds by property name only so that a script block on the command line can calculate its value from each object:
/// <c>-SmsUrl { $_.SmsUrl -replace 'old', 'new' }</c>. A property of that name is used as a value only by New- cmdlets, because a record from the pipeline would
/// then set all fields of the record that a Set- cmdlet changes.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RowScriptAttribute : Attribute;

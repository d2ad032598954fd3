namespace MatonTwilio.Commands;

/// <summary>Specifies the request field of a parameter, if Twilio's name cannot be the parameter's name.</summary>
/// <param name="name">Twilio's name, such as <c>DateSent&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiFieldAttribute(string name) : Attribute
{
    /// <summary>Twilio's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether several values are joined to one field, instead of one field for each value.</summary>
    public bool IsOneText { get; init; }

    /// <summary>The separator of values that are joined to one field.</summary>
    public char Separator { get; init; } = ',';
}

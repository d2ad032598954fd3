namespace MatonTwilio.Commands;

/// <summary>Names the field of the request that a parameter becomes, where Twilio's name cannot be a parameter's.</summary>
/// <param name="name">Twilio's name, such as <c>DateSent&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiFieldAttribute(string name) : Attribute
{
    /// <summary>Twilio's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether several values are one text, and not a field for each.</summary>
    public bool IsOneText { get; init; }

    /// <summary>What is between several values in one text.</summary>
    public char Separator { get; init; } = ',';
}

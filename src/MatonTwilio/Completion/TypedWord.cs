using System.Collections;

namespace MatonTwilio.Commands;

/// <summary>The value that a person began to type when Tab was pressed.</summary>
/// <param name="Text">The typed part of the value, without quotes.</param>
/// <param name="Cmdlet">The cmdlet, as it was typed.</param>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Bound">The parameters that are bound on the line so far.</param>
internal sealed record TypedWord(string Text, string Cmdlet, string Parameter, IDictionary Bound)
{
    /// <summary>Whether a value begins with the typed part, in any letter case.</summary>
    /// <param name="value">The value.</param>
    public bool Begins(string value) => value.StartsWith(Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value contains the typed part, in any letter case.</summary>
    /// <param name="value">The value.</param>
    public bool IsIn(string value) => value.Contains(Text, StringComparison.OrdinalIgnoreCase);
}

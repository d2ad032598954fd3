using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests known values; others are accepted all the same, so that new ones do not break old scripts.</summary>
/// <param name="values">The values, in the order in which they are suggested.</param>
public abstract class KnownValuesCompleter(params string[] values) : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = Bare(wordToComplete);
        return values.Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(static value => new CompletionResult(value));
    }

    /// <summary>Whether a value is one of the known values, in any letter case.</summary>
    internal bool Includes(string value) => values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The known value that a mistyped one is nearest to.</summary>
    internal string NearestTo(string value)
        => values.MinBy(known => EditDistance.Between(value.ToUpperInvariant(), known.ToUpperInvariant()))!;

    /// <summary>What is typed of a value, without the quotes around it.</summary>
    internal static string Bare(string? wordToComplete) => (wordToComplete ?? "").Trim('\'', '"');
}

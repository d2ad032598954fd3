using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests times in the formats that only this module accepts (<see cref="MomentAttribute"/>).</summary>
public sealed class MomentCompleter : IArgumentCompleter
{
    private static readonly (string Text, string Meaning)[] Moments =
    [
        ("today", "the beginning of this day"),
        ("yesterday", "the beginning of the day before; 'yesterday 18:00' is a time of that day"),
        ("-1h", "an hour ago; -90m and -12h are possible as well"),
        ("-1d", "24 hours ago"),
        ("-7d", "a week ago"),
        ("-30d", "30 days ago"),
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        return Moments.Where(moment => moment.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(static moment => new CompletionResult(moment.Text, moment.Text, CompletionResultType.ParameterValue, moment.Meaning));
    }
}

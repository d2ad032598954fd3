using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests Twilio's error codes, or their names for a parameter Name.</summary>
public sealed class ErrorCodeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        foreach (var code in ErrorCodeTable.All)
        {
            var number = code.Code.ToString(CultureInfo.InvariantCulture);
            var value = parameterName == "Name" ? code.Name : number;
            if (value.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            {
                var text = value == number ? number : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
                yield return new CompletionResult(text, $"{number} {code.Name}", CompletionResultType.ParameterValue, code.Meaning);
            }
        }
    }
}

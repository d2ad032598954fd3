using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests languages for reading a text aloud, by code or by name: both de and germ suggest de-DE.</summary>
public sealed class LanguageCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        return SayVoices.Languages
            .Select(static code => (Code: code, Name: NameOf(code)))
            .Where(language => language.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || language.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(static language => new CompletionResult(language.Code, language.Code, CompletionResultType.ParameterValue, language.Name));
    }

    // The runtime knows most names. For the others, the code is shown.
    private static string NameOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}

using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests voices for reading a text aloud. With -Language, suggests no voices of other languages.</summary>
public sealed class VoiceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        var language = fakeBoundParameters["Language"]?.ToString();
        return SayVoices.Any
            .Concat(SayVoices.ForOne.Where(one => language is null || one.Language.Equals(language, StringComparison.OrdinalIgnoreCase)).Select(static one => one.Voice))
            .Where(voice => voice.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(static voice => new CompletionResult(voice));
    }
}

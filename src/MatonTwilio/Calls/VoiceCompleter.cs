using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests voices for reading a text aloud. With -Language, suggests no voices of other languages.</summary>
public sealed class VoiceCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
    {
        var language = typed.Bound["Language"]?.ToString();
        return SayVoices.Any
            .Concat(SayVoices.ForOne.Where(one => language is null || one.Language.Equals(language, StringComparison.OrdinalIgnoreCase)).Select(static one => one.Voice))
            .Where(typed.Begins)
            .Select(static voice => Value(voice, voice));
    }
}

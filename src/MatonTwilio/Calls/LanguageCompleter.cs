using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests languages for reading a text aloud, by code or by name: both de and germ suggest de-DE.</summary>
public sealed class LanguageCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
        => SayVoices.Languages
            .Select(static code => (Code: code, Name: NameOf(code)))
            .Where(language => typed.Begins(language.Code) || typed.Begins(language.Name))
            .Select(static language => Value(language.Code, language.Name));

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

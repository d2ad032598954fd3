using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>Suggests the two-letter codes of countries, by code or by name: both us and united suggest US.</summary>
/// <param name="countries">The code and name of each country, in the order of the codes.</param>
public abstract class PlaceCompleter(IReadOnlyList<(string Code, string Name)> countries) : IArgumentCompleter
{
    private const CompareOptions AsPeopleType = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        return countries.Where(country => Begins(country.Code, typed))
            .Concat(countries.Where(country => !Begins(country.Code, typed) && Begins(country.Name, typed)))
            .Select(static country => new CompletionResult(country.Code, country.Code, CompletionResultType.ParameterValue, country.Name));
    }

    private static bool Begins(string text, string typed) => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, typed, AsPeopleType);
}

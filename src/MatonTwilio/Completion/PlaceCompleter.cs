using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests the two-letter codes of countries, by code or by name: both us and united suggest US.</summary>
/// <param name="countries">The code and name of each country, in the order of the codes.</param>
public abstract class PlaceCompleter(IReadOnlyList<(string Code, string Name)> countries) : ValueCompleter
{
    private const CompareOptions AsPeopleType = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
        => countries.Where(country => Begins(country.Code, typed.Text))
            .Concat(countries.Where(country => !Begins(country.Code, typed.Text) && Begins(country.Name, typed.Text)))
            .Select(static country => Value(country.Code, country.Name));

    private static bool Begins(string text, string typed) => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, typed, AsPeopleType);
}

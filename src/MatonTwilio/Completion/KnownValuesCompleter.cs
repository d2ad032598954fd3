using System.Management.Automation;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>Suggests known values. Other values are accepted as well, so that a new value of Twilio's can be used at once.</summary>
/// <param name="values">The values, in the order in which they are suggested.</param>
public abstract class KnownValuesCompleter(params string[] values) : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
        => values.Where(typed.Begins).Select(static value => Value(value, value));

    /// <summary>Whether a value is one of the known values, in any letter case.</summary>
    internal bool Includes(string value) => values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A value as Twilio spells it; unchanged if it is not a known value.</summary>
    internal string SpellingOf(string value) => values.FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? value;

    /// <summary>The known values of a parameter; null if it has none.</summary>
    internal static KnownValuesCompleter? Of(PropertyInfo parameter)
        => parameter.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type is { } type && typeof(KnownValuesCompleter).IsAssignableFrom(type)
            ? (KnownValuesCompleter)Activator.CreateInstance(type)!
            : null;

    /// <summary>The known value that is most similar to a mistyped one.</summary>
    internal string NearestTo(string value)
        => values.MinBy(known => EditDistance.Between(value.ToUpperInvariant(), known.ToUpperInvariant()))!;
}

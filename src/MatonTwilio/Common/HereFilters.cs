using System.Management.Automation;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>Filters that Twilio does not have: the module removes the records that do not match a pattern with wildcards.</summary>
internal static class HereFilters
{
    /// <summary>Whether a parameter's value is a pattern, which is not sent. It is one if the parameter accepts wildcards and the value contains an asterisk.</summary>
    public static bool IsPattern(PropertyInfo parameter, object? value)
        => parameter.IsDefined(typeof(SupportsWildcardsAttribute)) && BoundFields.Unwrap(value) is string text && text.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether a record matches the patterns of a cmdlet's parameters, each by the record's property of that name; null if there is no pattern.</summary>
    public static Predicate<T>? OfPatterns<T>(PSCmdlet cmdlet)
    {
        var patterns = new List<(PropertyInfo Property, WildcardPattern Pattern)>();
        foreach (var (name, value) in cmdlet.MyInvocation.BoundParameters)
        {
            if (cmdlet.GetType().GetProperty(name) is { } parameter && IsPattern(parameter, value) && typeof(T).GetProperty(name) is { } property)
            {
                patterns.Add((property, new WildcardPattern((string)BoundFields.Unwrap(value)!, WildcardOptions.IgnoreCase)));
            }
        }

        return patterns.Count == 0 ? null : record => patterns.TrueForAll(one => one.Pattern.IsMatch(one.Property.GetValue(record) as string ?? ""));
    }
}

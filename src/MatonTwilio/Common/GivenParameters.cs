using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Security;

namespace MatonTwilio.Commands;

/// <summary>
/// The parameters on the command line of a cmdlet, checked once before its first input. An empty value is refused for every parameter, because it must never
/// mean every record, every recipient or the default. The only exception is a text field of a Set- cmdlet, which empty text clears.
/// </summary>
internal static class GivenParameters
{
    /// <summary>The error for the first parameter on the command line with an empty value, or with a value that is not a secret; null if there is none.</summary>
    public static ErrorRecord? FindProblem(PSCmdlet cmdlet)
    {
        foreach (var (name, value) in cmdlet.MyInvocation.BoundParameters)
        {
            if (SecretAttribute.ProblemOf(cmdlet.GetType(), name, value, name) is { } notSecret)
            {
                return notSecret;
            }

            if (PropertyOf(cmdlet, name) is { } parameter && IsEmptyFor(parameter, value, cmdlet.GetType()))
            {
                return ErrorRecords.InvalidInput(
                    "EmptyValue", $"-{name} is empty.", name, $"Check the variable that is specified for -{name}, or omit the parameter.");
            }
        }

        return null;
    }

    /// <summary>Warnings about filters with an unknown value, because an empty list may be the result of a spelling mistake.</summary>
    public static IEnumerable<string> UnknownFilters(PSCmdlet cmdlet)
    {
        foreach (var (name, value) in cmdlet.MyInvocation.BoundParameters)
        {
            if (PropertyOf(cmdlet, name) is not { } parameter || KnownValuesCompleter.Of(parameter) is not { } known)
            {
                continue;
            }

            var use = parameter.IsDefined(typeof(NotSentAttribute)) ? "searched for" : "sent";
            foreach (var text in TextsOf(value).Where(text => !known.Includes(text) && !HereFilters.IsPattern(parameter, text)))
            {
                yield return $"-{name} '{DisplayText.Visible(text)}' is not a known value. The nearest is '{known.NearestTo(text)}'. "
                    + $"Twilio may know it nevertheless, so that it is {use} unchanged.";
            }
        }
    }

    private static IEnumerable<string> TextsOf(object? value) => BoundFields.Unwrap(value) switch
    {
        string text => [text],
        IEnumerable<object?> many => many.OfType<string>(),
        _ => [],
    };

    /// <summary>Whether a value is null, blank or an empty collection, or contains such a value.</summary>
    public static bool IsEmpty(object? value) => Unwrapped(value) switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        Uri address => string.IsNullOrWhiteSpace(address.OriginalString),
        SecureString secret => secret.Length == 0,
        PSCredential login => string.IsNullOrWhiteSpace(login.UserName) || IsEmpty(login.Password),
        DateTimeOffset time => time == default,
        MatonSession { Implementation: null } session => string.IsNullOrWhiteSpace(session.Name),
        IDictionary table => table.Count == 0 || table.Values.Cast<object?>().Any(IsEmpty),
        ICollection many => many.Count == 0 || many.Cast<object?>().Any(IsEmpty),
        _ => false,
    };

    private static bool IsEmptyFor(PropertyInfo parameter, object? value, Type cmdlet)
        => !parameter.IsDefined(typeof(MayBeEmptyAttribute)) && IsEmpty(value) && !(Unwrapped(value) is "" && CanBeCleared(parameter, cmdlet));

    private static bool CanBeCleared(PropertyInfo parameter, Type cmdlet)
        => cmdlet.GetCustomAttribute<CmdletAttribute>()?.VerbName == VerbsCommon.Set
            && BoundFields.IsSent(cmdlet, parameter.Name)
            && !parameter.IsDefined(typeof(NotClearedAttribute))
            && KnownValuesCompleter.Of(parameter) is null;

    private static PropertyInfo? PropertyOf(PSCmdlet cmdlet, string name)
        => cmdlet.GetType().GetProperty(name) is { } property && property.IsDefined(typeof(ParameterAttribute)) ? property : null;

    private static object? Unwrapped(object? value) => value is PSObject wrapped ? Unwrapped(wrapped.BaseObject) : value;
}

using System.Management.Automation;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds two parameters on the command line that have no parameter set in common. PowerShell would only report that the parameter set cannot be resolved,
/// without the names of the parameters.
/// </summary>
internal static class ExclusiveParameters
{
    /// <summary>Finds a parameter that cannot be used together with another one.</summary>
    /// <param name="cmdlet">The cmdlet. Its earlier parameters are bound already.</param>
    /// <param name="parameter">The parameter that is bound now.</param>
    /// <returns>The error message with both parameters; null if there is no conflict.</returns>
    public static string? FindConflict(PSCmdlet cmdlet, string parameter)
    {
        var sets = SetsOf(cmdlet, parameter);
        return cmdlet.MyInvocation.BoundParameters.Keys
            .Where(other => SetsOf(cmdlet, other) is { Count: > 0 } others && !others.Overlaps(sets))
            .Select(other => $"-{parameter} cannot be used with -{other}. {Advice(cmdlet, parameter, other)}")
            .FirstOrDefault();
    }

    // A parameter may be useful only with a required parameter of its set: -Voice has no effect without -Say.
    private static string Advice(PSCmdlet cmdlet, string parameter, string other)
        => Required(cmdlet, parameter) is { } needed && needed != other ? $"It requires -{needed}."
            : Required(cmdlet, other) is { } first && first != parameter ? $"-{other} requires -{first}."
            : "Specify one of them.";

    private static string? Required(PSCmdlet cmdlet, string parameter)
    {
        var sets = SetsOf(cmdlet, parameter);
        return Declared(cmdlet, parameter).Any(static one => one.Mandatory) ? null : cmdlet.GetType().GetProperties()
            .Where(property => Declared(cmdlet, property.Name).Any(one => one.Mandatory && sets.Contains(one.ParameterSetName)))
            .Select(static property => property.Name)
            .FirstOrDefault();
    }

    // Empty for a parameter that belongs to all sets.
    private static HashSet<string> SetsOf(PSCmdlet cmdlet, string parameter)
        => [.. Declared(cmdlet, parameter).Select(static one => one.ParameterSetName).Where(static name => name != ParameterAttribute.AllParameterSets)];

    private static IEnumerable<ParameterAttribute> Declared(PSCmdlet cmdlet, string parameter)
        => cmdlet.GetType().GetProperty(parameter)?.GetCustomAttributes<ParameterAttribute>() ?? [];
}

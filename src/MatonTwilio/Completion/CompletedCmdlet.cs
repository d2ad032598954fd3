using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>The class of the cmdlet on the line that is completed.</summary>
internal static class CompletedCmdlet
{
    private static readonly ConcurrentDictionary<string, Type?> Cmdlets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the class of a cmdlet of this module; null if there is none.</summary>
    /// <param name="typed">The cmdlet, as it was typed.</param>
    public static Type? Find(string typed) => Cmdlets.GetOrAdd(typed.Split('\\')[^1], static name
        => typeof(CompletedCmdlet).Assembly.GetTypes().FirstOrDefault(type => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet
            && name.Equals($"{cmdlet.VerbName}-{cmdlet.NounName}", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The type of a cmdlet's records, which is the type argument of its base class; null if it has none.</summary>
    /// <param name="cmdlet">The class of the cmdlet.</param>
    public static Type? RecordOf(Type? cmdlet)
        => cmdlet is null || cmdlet.IsGenericType ? cmdlet?.GetGenericArguments()[0] : RecordOf(cmdlet.BaseType);
}

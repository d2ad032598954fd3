using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>
/// Suggests SIDs of the records that the session has read, newest first, by SID, number or name. No request is sent.
/// </summary>
public sealed class SidCompleter : ValueCompleter
{
    private static readonly ConcurrentDictionary<string, Type?> Cmdlets = new(StringComparer.OrdinalIgnoreCase);

    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
    {
        if (Cmdlets.GetOrAdd(typed.Cmdlet.Split('\\')[^1], Find) is not { } cmdlet)
        {
            return [];
        }

        return from seen in SessionValues.Seen(typed.Bound, PrefixesOf(cmdlet, typed.Parameter))
               where typed.IsIn(seen.Text)
               select Value(seen.Sid, seen.Text);
    }

    private static Type? Find(string name)
        => typeof(SidCompleter).Assembly.GetTypes().FirstOrDefault(type => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet
            && name.Equals($"{cmdlet.VerbName}-{cmdlet.NounName}", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> PrefixesOf(Type cmdlet, string parameter)
        => cmdlet.GetProperty(parameter)?.GetCustomAttribute<SidAttribute>()?.Prefixes ?? (RecordOf(cmdlet) is { } record ? ApiResources.PrefixesOf(record) : []);

    // The record type of a cmdlet is the type argument of its base class.
    private static Type? RecordOf(Type? type)
        => type is null || type.IsGenericType ? type?.GetGenericArguments()[0] : RecordOf(type.BaseType);
}

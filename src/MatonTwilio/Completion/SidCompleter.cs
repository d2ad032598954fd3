using System.Management.Automation;
using System.Reflection;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>
/// Suggests the records that the session has read, newest first, by SID, number or name. Where a parameter accepts names, it suggests the names before the SIDs.
/// No request is sent.
/// </summary>
public sealed class SidCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
    {
        if (CompletedCmdlet.Find(typed.Cmdlet) is not { } cmdlet)
        {
            return [];
        }

        var kinds = cmdlet.GetProperty(typed.Parameter)?.GetCustomAttribute<SidAttribute>();
        var record = CompletedCmdlet.RecordOf(cmdlet);
        var seen = SessionValues.Seen(typed.Bound, kinds?.Prefixes ?? (record is null ? [] : ApiResources.PrefixesOf(record)));
        var named = seen.Where(one => one.Name is not null && (kinds?.AllowName ?? one.Record?.GetType() == record));
        return named.Where(one => typed.IsIn(one.Name!) && CanBeShown(one.Name!) && !Sids.IsMalformed(one.Name!, [one.Sid[..2]])).Select(static one => Value(one.Name!, one.Text))
            .Concat(seen.Where(one => typed.IsIn(one.Text)).Select(static one => Value(one.Sid, one.Text)));
    }
}

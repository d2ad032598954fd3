using System.Management.Automation;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>
/// Suggests values of a filter by name: those of the records that the session has read, newest first, in the property that has the parameter's name. No request is sent.
/// </summary>
public sealed class SeenTextCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
    {
        if (CompletedCmdlet.RecordOf(CompletedCmdlet.Find(typed.Cmdlet)) is not { } record || record.GetProperty(typed.Parameter) is not { } property)
        {
            return [];
        }

        return from seen in SessionValues.Seen(typed.Bound, ApiResources.PrefixesOf(record)).DistinctBy(seen => TextOf(seen))
               where TextOf(seen) is { Length: > 0 } text && typed.IsIn(text) && CanBeShown(text)
               select Value(TextOf(seen)!, seen.Text);

        string? TextOf(SeenRecord seen) => seen.Record?.GetType() == record ? property.GetValue(seen.Record) as string : null;
    }
}

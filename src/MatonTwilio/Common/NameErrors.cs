using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The errors for a name that does not identify exactly one record.</summary>
internal static class NameErrors
{
    private const int MostNamed = 5;
    private const string Accounts = "accounts";

    /// <summary>The error.</summary>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="list">The name of the list that was read, such as queues.</param>
    /// <param name="found">The records with that name.</param>
    /// <param name="kinds">The types of the records in the list.</param>
    public static ErrorRecord Of(string name, string list, IEnumerable<TwilioResource> found, params Type[] kinds)
    {
        var (what, sids) = (list.Replace('_', ' '), found.Select(static one => one.Sid).ToList());
        if (sids.Count == 0)
        {
            var message = $"None of the {(list == Accounts ? "" : "account's ")}{what} is '{DisplayText.Exact(name)}'.";
            return new ErrorRecord(new ItemNotFoundException(message), "Maton.NameNotFound", ErrorCategory.ObjectNotFound, name)
            {
                ErrorDetails = new ErrorDetails(message) { RecommendedAction = Advice(name, kinds) },
            };
        }

        var shown = string.Join(", ", sids.Take(MostNamed)) + (sids.Count > MostNamed ? ", ..." : "");
        return ErrorRecords.InvalidInput(
            "AmbiguousName", $"{sids.Count} of the {(list == Accounts ? "" : "account's ")}{what} are called '{DisplayText.Exact(name)}': {shown}.", name, "Use a SID.");
    }

    private static string Advice(string name, Type[] kinds)
    {
        var lists = string.Join(" and ", kinds.Select(static kind => $"Get-{kind.Name}"));
        return WildcardPattern.ContainsWildcardCharacters(name)
            ? $"Only {lists} accepts wildcards. Pipe its output to this cmdlet."
            : $"{lists} {(kinds.Length == 1 ? "lists" : "list")} them.";
    }
}

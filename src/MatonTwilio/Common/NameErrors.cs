using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The errors for a name that does not identify exactly one record.</summary>
internal static class NameErrors
{
    private const int MostNamed = 5;

    /// <summary>The error.</summary>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="list">The name of the list that was read, such as queues.</param>
    /// <param name="found">The records with that name.</param>
    public static ErrorRecord Of(string name, string list, IEnumerable<TwilioResource> found)
    {
        var (what, sids) = (list.Replace('_', ' '), found.Select(static one => one.Sid).ToList());
        if (sids.Count == 0)
        {
            return new ErrorRecord(
                new ItemNotFoundException($"None of the account's {what} is '{DisplayText.Exact(name)}'."), "Maton.NameNotFound", ErrorCategory.ObjectNotFound, name);
        }

        var shown = string.Join(", ", sids.Take(MostNamed)) + (sids.Count > MostNamed ? ", ..." : "");
        return ErrorRecords.InvalidInput(
            "AmbiguousName", $"{sids.Count} of the account's {what} are called '{DisplayText.Exact(name)}': {shown}.", name, "Use a SID.");
    }
}

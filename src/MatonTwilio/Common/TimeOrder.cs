using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Finds a period that ends before it begins. Its list is empty, as if there were no records.</summary>
internal static class TimeOrder
{
    private const string After = "After";
    private const string Before = "Before";

    /// <summary>The warning; null if no period of the command line ends before it begins.</summary>
    /// <param name="cmdlet">The cmdlet, before its first input.</param>
    public static string? FindProblem(PSCmdlet cmdlet)
    {
        var bound = cmdlet.MyInvocation.BoundParameters;
        foreach (var (first, value) in bound)
        {
            var last = first.EndsWith(After, StringComparison.Ordinal) ? first[..^After.Length] + Before : null;
            if (last is not null && BoundFields.Unwrap(value) is IComparable from && bound.TryGetValue(last, out var end) && BoundFields.Unwrap(end) is { } to
                && from.GetType() == to.GetType() && from.CompareTo(to) > 0)
            {
                return $"-{first} is later than -{last}, so that no record can match.";
            }
        }

        return null;
    }
}

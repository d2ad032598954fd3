using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>The README's list of cmdlets, a line for each family, between two marks.</summary>
internal static class ReadmeCmdlets
{
    private const string Begin = "<!-- Generated from tests/contract: begin -->\n";
    private const string End = "<!-- Generated from tests/contract: end -->\n";

    /// <summary>The README with the list as it should be.</summary>
    public static string In(string readme)
    {
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= Begin.Length && end >= begin, $"README.md does not have the lines {Begin.Trim()} and {End.Trim()}.");
        return readme[..begin] + Make() + readme[end..];
    }

    private static string Make()
    {
        var rows = TheContract.Table.Families.Where(static family => family.Cmdlets.Count > 0).Select(Row);
        return string.Join('\n', rows.Prepend("|---|---|").Prepend("| Family | Cmdlets |")) + "\n";
    }

    private static string Row(Family family) => $"| {family.Title} | {string.Join("; ", family.Cmdlets.GroupBy(static cmdlet => cmdlet.Split('-')[1]).Select(Verbs))} |";

    // The verbs of a noun: Get-, New-, Remove-TwilioQueue.
    private static string Verbs(IGrouping<string, string> cmdlets)
        => string.Join(", ", cmdlets.SkipLast(1).Select(static cmdlet => $"`{cmdlet.Split('-')[0]}-`").Append($"`{cmdlets.Last()}`"));
}

using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>The README's list of cmdlets, a line for each family, between two marks.</summary>
internal static class ReadmeCmdlets
{
    /// <summary>The README with the list as it should be.</summary>
    public static string In(string readme) => GeneratedPart.Replace(readme, "<!-- {0} -->", Make());

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

namespace MatonTwilio.Tests;

/// <summary>docs/cmdlets.md: every cmdlet, by family, with the synopsis of its help page.</summary>
internal static class CmdletPage
{
    public static string Make()
    {
        var families = TheContract.Table.Families.Where(static family => family.Cmdlets.Count > 0).ToList();
        List<string> lines =
        [
            "# Cmdlets",
            $"{families.Sum(static family => family.Cmdlets.Count)} cmdlets in {families.Count} families. Each name leads to the cmdlet's help, with every parameter and examples.",
            "",
            $"This page is generated from `tests/contract` and the pages of help: `{GeneratedPage.WriteCommand}` writes it.",
        ];
        foreach (var family in families)
        {
            lines.AddRange(["", $"## {family.Title}", "| Cmdlet | What it does |", "|---|---|", .. family.Cmdlets.Select(Row)]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Row(string cmdlet) => $"| [{cmdlet}](en-US/{cmdlet}.md) | {string.Join(' ', HelpPage.Of(cmdlet).Synopsis.Split('\n'))} |";
}

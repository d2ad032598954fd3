namespace MatonTwilio.Tests;

/// <summary>docs/coverage.md: the operations of the API, and the cmdlets that carry them out.</summary>
internal static class CoveragePage
{
    public static string Make()
    {
        var (all, covered) = (ApiOperation.All.Count, ApiOperation.All.Count(static one => one.Commands.Count > 0));
        List<string> lines =
        [
            "# Coverage",
            $"{covered} of {all} operations of Twilio's API (2010-04-01) have cmdlets of their own. "
                + (covered == all ? "`Invoke-TwilioApi` carries out what comes next." : $"`Invoke-TwilioApi` carries out the other {all - covered}."),
            "",
            "Paths are below `/2010-04-01/Accounts/{AccountSid}`; those that start with a slash are below `/2010-04-01`.",
            "",
            $"This page is generated from `tests/contract`: `{GeneratedPage.WriteCommand}` writes it.",
        ];
        foreach (var family in ApiOperation.All.GroupBy(static one => one.Family).OrderBy(static family => family.Key, StringComparer.Ordinal))
        {
            lines.AddRange(["", $"## {family.Key}", "| Operation | Cmdlet |", "|---|---|", .. family.Select(Row)]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Row(ApiOperation one)
    {
        var cmdlets = one.Commands.Count > 0 ? one.Commands : ["Invoke-TwilioApi"];
        return $"| {one.Method} `{one.Path.Template}` | {string.Join(", ", cmdlets.Select(static line => $"`{line}`"))} |";
    }
}

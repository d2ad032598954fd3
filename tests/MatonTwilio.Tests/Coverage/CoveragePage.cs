namespace MatonTwilio.Tests;

/// <summary>docs/coverage.md, made of the API's operations and the contract's table.</summary>
internal static class CoveragePage
{
    public static string File { get; } = Path.Combine(Repository.Root, "docs", "coverage.md");

    public static string Make()
    {
        var (all, covered) = (ApiOperation.All.Count, ApiOperation.All.Count(static one => one.Commands.Count > 0));
        List<string> lines =
        [
            "# Coverage",
            $"{covered} of the {all} operations of Twilio's API (2010-04-01) have cmdlets of their own. `Invoke-TwilioApi` carries out the other {all - covered}.",
            "",
            $"This page is made: `{CoverageTests.WriteVariable}=1 dotnet test tests/MatonTwilio.Tests --filter FullyQualifiedName~CoverageTests` writes it anew",
            "from `tests/MatonTwilio.Tests/Coverage/operations.txt` and the table that the contract tests hold the cmdlets against. Paths are below",
            "`/2010-04-01/Accounts/{AccountSid}`; those that start with a slash are below `/2010-04-01`.",
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
        return $"| {one.Method} `{one.ShortPath}` | {string.Join(", ", cmdlets.Select(static line => $"`{line}`"))} |";
    }
}

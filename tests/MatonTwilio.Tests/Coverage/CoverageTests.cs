namespace MatonTwilio.Tests;

/// <summary>Which of the API's operations have cmdlets, and that the page which says so is true.</summary>
public class CoverageTests
{
    /// <summary>Set to anything: the page is written instead of compared.</summary>
    internal const string WriteVariable = "MATON_WRITE_COVERAGE";

    // What is left to Invoke-TwilioApi on purpose, by a part of the operation as it is written in the page.
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["SIP/"] = "SIP domains and who may use them",
        ["/Payments"] = "payments by phone",
        ["/Streams"] = "media streams",
        ["/Siprec"] = "SIPREC",
        ["Calls/{CallSid}/Transcriptions"] = "real-time transcription",
        ["/UserDefinedMessage"] = "user-defined messages",
        ["AddOn"] = "add-ons",
        ["ConnectApps"] = "connect apps",
        ["Tokens"] = "tokens for NAT traversal",
    };

    [Fact]
    public void The_page_says_which_cmdlet_carries_out_what()
    {
        var made = CoveragePage.Make();
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
        {
            File.WriteAllText(CoveragePage.File, made);
        }

        Assert.True(
            File.Exists(CoveragePage.File) && File.ReadAllText(CoveragePage.File).ReplaceLineEndings("\n") == made,
            $"docs/coverage.md is not what the contract's table makes. Write it anew, and commit it: "
                + $"{WriteVariable}=1 dotnet test tests/MatonTwilio.Tests --filter FullyQualifiedName~CoverageTests");
    }

    [Fact]
    public void What_has_no_cmdlet_is_left_out_on_purpose()
    {
        var forgotten = ApiOperation.All
            .Where(static one => one.Commands.Count == 0 && !LeftOut.Keys.Any(part => one.ToString().Contains(part, StringComparison.Ordinal)))
            .Select(static one => one.ToString());

        Assert.Equal("", string.Join(", ", forgotten));
    }

    [Fact]
    public void Nothing_is_named_as_left_out_that_is_not() => Assert.All(LeftOut.Keys, static part => Assert.Contains(
        ApiOperation.All, one => one.Commands.Count == 0 && one.ToString().Contains(part, StringComparison.Ordinal)));

    [Fact]
    public void The_list_is_the_APIs()
    {
        Assert.Equal(197, ApiOperation.All.Count);
        Assert.Equal(197, ApiOperation.All.Select(static one => one.ToString()).Distinct().Count());
    }
}

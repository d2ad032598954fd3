using Xunit.Abstractions;

namespace MatonTwilio.Pester.Tests;

/// <summary>The Pester files, one test for each, with one version of Pester.</summary>
public abstract class PesterTests(PesterRun run, ITestOutputHelper output)
{
    // Files that require something that NuGet does not have. Any other file in which no test ran is a failure.
    private static readonly Dictionary<string, string> Skippable = new() { ["Scripts.Tests.ps1"] = "PSScriptAnalyzer is not installed." };

    public static TheoryData<string> Files => new(PesterRun.Names);

    [Theory, MemberData(nameof(Files))]
    public void A_Pester_file_passes(string name)
    {
        var file = run.File(name);

        Assert.True(file.Failures.Count == 0, string.Join(Environment.NewLine, file.Failures));
        if (Skippable.TryGetValue(name, out var reason) && file.Passed == 0)
        {
            output.WriteLine($"Skipped: {reason}");
            return;
        }

        Assert.True(file.Passed > 0, $"No test of {name} was run.");
    }

    [Fact]
    public void No_failure_occurs_outside_of_a_file() => Assert.True(run.Succeeded == run.Files.All(file => file.Failures.Count == 0), run.Output);
}

using Xunit.Abstractions;

namespace MatonTwilio.Pester.Tests;

/// <summary>The Pester files, one test for each, in one of the versions of Pester that they are written for.</summary>
public abstract class PesterTests(PesterRun run, ITestOutputHelper output)
{
    // What NuGet does not have. Any other file in which nothing is run is a failure.
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
    public void Nothing_goes_wrong_outside_of_a_file() => Assert.True(run.Succeeded == run.Files.All(file => file.Failures.Count == 0), run.Output);
}

namespace MatonTwilio.Tests;

public class ImportTests
{
    private static readonly IReadOnlyList<string> Facts = FreshProcess.Run(Probes.Import);

    [Fact]
    public void Import_loads_only_the_cmdlets_and_the_Model()
    {
        Assert.Contains("loaded MatonTwilio", Facts);
        Assert.Contains("loaded MatonTwilio.Model", Facts);
    }

    [Theory]
    [InlineData("MatonTwilio.Gateway")]
    [InlineData("MatonTwilio.Sandbox")]
    [InlineData("Polly")]
    [InlineData("Microsoft.Extensions.")]
    [InlineData("System.Net.Http")]
    public void Import_does_not_load(string assembly)
        => Assert.DoesNotContain(Facts, fact => fact.StartsWith("loaded " + assembly, StringComparison.Ordinal));

    [Fact]
    public void Import_creates_no_file() => Assert.DoesNotContain(Facts, static fact => fact.StartsWith("made ", StringComparison.Ordinal));
}

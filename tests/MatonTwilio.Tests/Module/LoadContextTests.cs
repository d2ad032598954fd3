using System.Diagnostics;

namespace MatonTwilio.Tests;

public class LoadContextTests
{
    private const string Own = "MatonTwilio";
    private const string Default = "Default";

    private static readonly string[] Packages = ["Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Http", "Microsoft.Extensions.Options", "Polly.Core"];

    private static readonly IReadOnlyList<string> Facts = FreshProcess.Run(Probes.Conflict);

    public static TheoryData<string> PackageNames => new(Packages);

    [Theory, MemberData(nameof(PackageNames))]
    public void Another_version_of_a_package_was_loaded_first(string package)
    {
        var others = FileOf(Default, package);
        var ours = FileOf(Own, package);

        Assert.Equal(Path.Combine(Repository.Dependencies, package + ".dll"), ours);
        Assert.NotEqual(FileVersionInfo.GetVersionInfo(ours).FileVersion, FileVersionInfo.GetVersionInfo(others).FileVersion);
    }

    [Fact]
    public void The_module_works_together_with_other_versions_of_its_packages()
        => Assert.Equal(["message SM", "message SM", "sent +15559876543", "again SM"], Facts.Where(static fact => fact.Split(' ')[0] is "message" or "sent" or "again"));

    [Fact]
    public void Numbers_in_E164_format_do_not_load_the_numbering_plans()
        => Assert.Equal(["numbers before False", "numbers after True"], Facts.Where(static fact => fact.StartsWith("numbers", StringComparison.Ordinal)));

    [Fact]
    public void The_chart_library_is_loaded_by_the_first_chart()
        => Assert.Equal(["charts before False", "charts after True"], Facts.Where(static fact => fact.StartsWith("charts", StringComparison.Ordinal)));

    [Theory]
    [InlineData(Own, "MatonTwilio.Gateway", "deps")]
    [InlineData(Own, "PhoneNumbers", "deps")]
    [InlineData(Own, "MatonTwilio.Reports", "deps")]
    [InlineData(Own, "MatonTwilio.Sandbox", "deps")]
    [InlineData(Own, "Spectre.Console", "deps")]
    [InlineData(Own, "Spectre.Console.Ansi", "deps")]
    [InlineData(Default, "MatonTwilio", "")]
    [InlineData(Default, "MatonTwilio.Model", "")]
    public void An_assembly_is_loaded_only_in_its_context(string context, string assembly, string folder)
    {
        Assert.Equal(Path.Combine(Repository.Payload, folder, assembly + ".dll"), FileOf(context, assembly));
        Assert.Single(Facts, fact => fact.Contains($": {assembly} ", StringComparison.Ordinal));
    }

    private static string FileOf(string context, string assembly)
    {
        var start = $"{context}: {assembly} ";
        return Assert.Single(Facts, fact => fact.StartsWith(start, StringComparison.Ordinal))[start.Length..];
    }
}

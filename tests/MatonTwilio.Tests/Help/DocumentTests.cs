using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>What the documents point at is there.</summary>
public partial class DocumentTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var broken = Documents()
            .SelectMany(static document => Link().Matches(File.ReadAllText(document)).Select(link => (Document: document, To: link.Groups[1].Value)))
            .Where(static link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.Document)!, link.To)))
            .Select(static link => $"{link.Document} links to {link.To}");

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_file_that_the_architecture_names_is_in_the_sources()
    {
        string[] homes = ["", "src/MatonTwilio/", "src/MatonTwilio."];
        var named = SourcePath().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"))).Select(static path => path.Groups[1].Value).ToList();

        var missing = named.Where(path => !homes.Any(home => Path.Exists(Path.Combine(Repository.Root, home + path))));

        Assert.NotEmpty(named);
        Assert.Empty(missing);
    }

    // The cmdlets' pages link to Twilio's and to topics alone.
    private static IEnumerable<string> Documents() => new[] { "", ".github", "benchmarks", "docs", "docs/decisions", "tests" }
        .Select(static folder => Path.Combine(Repository.Root, folder))
        .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.md"));

    [GeneratedRegex(@"\]\((?!\w+:|#)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    // A path in code style: a file of C#, or a folder.
    [GeneratedRegex(@"`([\w.-]+(?:/[\w.-]+)*(?:/|/[\w.-]+\.cs))`")]
    private static partial Regex SourcePath();
}

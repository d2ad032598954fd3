using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>Files and decisions to which the documents refer exist.</summary>
public partial class DocumentTests
{
    [Fact]
    public void Every_link_to_a_file_refers_to_an_existing_file()
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

    [Fact]
    public void Every_decision_is_in_the_index_under_its_title()
    {
        var folder = Path.Combine(Repository.Root, "docs", "decisions");
        var pages = Directory.EnumerateFiles(folder, "0*.md").Order(StringComparer.Ordinal)
            .Select(static page => (Name: Path.GetFileName(page), Title: File.ReadLines(page).First()))
            .Select(static page => $"| {page.Name[..4]} | [{page.Title[(page.Title.IndexOf(' ', 2) + 1)..]}]({page.Name}) |");

        Assert.Equal(pages, File.ReadLines(Path.Combine(folder, "README.md")).Where(static line => line.StartsWith("| 0", StringComparison.Ordinal)));
    }

    // The help pages of cmdlets link only to Twilio and to topics.
    private static IEnumerable<string> Documents() => new[] { "", ".github", "benchmarks", "docs", "docs/decisions", "tests" }
        .Select(static folder => Path.Combine(Repository.Root, folder))
        .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.md"));

    [GeneratedRegex(@"\]\((?!\w+:|#)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    // A path in code style: a C# file, or a folder.
    [GeneratedRegex(@"`([\w.-]+(?:/[\w.-]+)*(?:/|/[\w.-]+\.cs))`")]
    private static partial Regex SourcePath();
}

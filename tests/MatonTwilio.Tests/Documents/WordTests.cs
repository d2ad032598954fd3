using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>What people read is written in the project's words: the pages of help, the documents, and every text of the cmdlets and of their errors.</summary>
public partial class WordTests
{
    private static readonly List<(Regex Pattern, string Instead)> NotUsed =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "MatonTwilio.Tests", "Documents", "words-not-used.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split("  ", 2))
            .Select(static parts => (new Regex(parts[0].Replace(" ", @"\s+", StringComparison.Ordinal)), parts[1])),
    ];

    public static TheoryData<string> Read =>
    [
        "README.md",
        .. Files("docs", "*.md"),
        .. Files("docs/en-US", "*.md"),
        .. Files("src/MatonTwilio", "*.cs"),
        .. Files("src/MatonTwilio.Gateway", "*.cs"),
        .. Files("src/MatonTwilio.Model", "*.cs"),
        .. Files("src/MatonTwilio.Reports", "*.cs"),
    ];

    [Theory, MemberData(nameof(Read))]
    public void A_text_has_no_word_that_is_not_used(string file)
    {
        var content = File.ReadAllText(Path.Combine(Repository.Root, file));
        var text = file.EndsWith(".cs", StringComparison.Ordinal) ? string.Join('\n', Texts().Matches(content).Select(static match => match.Value)) : Code().Replace(content, "");

        Assert.All(NotUsed, word => Assert.False(word.Pattern.IsMatch(text), $"{file}: '{word.Pattern.Match(text).Value}'. Write: {word.Instead}."));
    }

    private static IEnumerable<string> Files(string folder, string pattern)
        => Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, folder.StartsWith("src/", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal));

    // Literals, and the summaries that Get-Help shows of parameters.
    [GeneratedRegex("""("(?:[^"\\\n]|\\.)*")|(?m:^\s*///.*$)""")]
    private static partial Regex Texts();

    [GeneratedRegex("(?s)```.*?```")]
    private static partial Regex Code();
}

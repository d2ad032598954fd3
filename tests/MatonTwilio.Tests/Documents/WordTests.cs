using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>The help pages, documents, scripts, messages and comments use the project's terms, and none of those in the lists of words that are not used.</summary>
public partial class WordTests
{
    private static readonly List<(Regex Pattern, string Instead)> NotUsed = Words("words-not-used.txt");
    private static readonly List<(Regex Pattern, string Instead)> NotUsedInComments = [.. NotUsed, .. Words("comments-not-used.txt")];

    // The messages in it are data with the words of people.
    private const string InventedBodies = "src/MatonTwilio.Sandbox/Seed/SeededMessages.cs";

    public static TheoryData<string> Read =>
    [
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
        "build.ps1",
        ".ci/run",
        ".github/workflows/ci.yml",
        "samples/tour.ps1",
        "tests/README.md",
        "tests/contract/README.md",
        .. Files("benchmarks", "*.md"),
        .. Files("build", "*.ps1"),
        .. Files("docs", "*.md"),
        .. Files("docs", "*.ps1"),
        .. Files("docs/decisions", "*.md"),
        .. Files("docs/en-US", "*.md"),
        .. Files("src/MatonTwilio", "*.cs"),
        .. Files("src/MatonTwilio.Gateway", "*.cs"),
        .. Files("src/MatonTwilio.Model", "*.cs"),
        .. Files("src/MatonTwilio.Model", "error-codes.txt"),
        .. Files("src/MatonTwilio.Reports", "*.cs"),
        .. Files("src/MatonTwilio.Sandbox", "*.cs").Where(static file => file != InventedBodies),
        .. Files("tests/pester", "*.ps1"),
    ];

    public static TheoryData<string> Commented =>
    [
        .. Files("benchmarks", "*.cs"),
        .. Files("build", "*.cs"),
        .. Files("samples", "*.cs"),
        .. Files("src/MatonTwilio", "*.cs"),
        .. Files("src/MatonTwilio.Gateway", "*.cs"),
        .. Files("src/MatonTwilio.Model", "*.cs"),
        .. Files("src/MatonTwilio.Reports", "*.cs"),
        .. Files("src/MatonTwilio.Sandbox", "*.cs"),
        .. Tests,
    ];

    public static TheoryData<string> Tests => [.. Files("tests", "*.cs")];

    [Theory, MemberData(nameof(Read))]
    public void A_text_has_no_word_that_is_not_used(string file)
        => AssertNone(NotUsed, file, TextOf(file, Content(file)));

    [Theory, MemberData(nameof(Commented))]
    public void A_comment_has_no_word_that_is_not_used(string file)
        => AssertNone(NotUsedInComments, file, string.Join('\n', Comments().Matches(Content(file)).Select(static match => match.Groups["text"].Value)));

    [Theory, MemberData(nameof(Tests))]
    public void A_test_name_has_no_word_that_is_not_used(string file)
        => AssertNone(NotUsedInComments, file, string.Join('\n', TestNames().Matches(Content(file)).Select(static match => match.Groups["name"].Value.Replace('_', ' '))));

    private static string TextOf(string file, string content) => Path.GetExtension(file) switch
    {
        ".cs" => Join(Texts().Matches(content)),
        ".ps1" when file.StartsWith("tests/", StringComparison.Ordinal) => Join(TitlesAndComments().Matches(content)),
        _ => Code().Replace(content, ""),
    };

    private static string Join(MatchCollection matches) => string.Join('\n', matches.Select(static match => match.Value));

    private static List<(Regex Pattern, string Instead)> Words(string list) =>
    [
        .. Content("tests/MatonTwilio.Tests/Documents/" + list).Split('\n')
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split("  ", 2))
            .Select(static parts => (new Regex(parts[0].Replace(" ", @"\s+", StringComparison.Ordinal)), parts[1])),
    ];

    private static string Content(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");

    private static void AssertNone(List<(Regex Pattern, string Instead)> words, string file, string text)
        => Assert.All(words, word => Assert.False(word.Pattern.IsMatch(text), $"{file}: '{word.Pattern.Match(text).Value}'. Write: {word.Instead}."));

    private static IEnumerable<string> Files(string folder, string pattern)
        => Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, pattern == "*.cs" || folder.StartsWith("src/", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal));

    // Literals, and the summaries of parameters in Get-Help.
    [GeneratedRegex("""("(?:[^"\\\n]|\\.)*")|(?m:^\s*///.*$)""")]
    private static partial Regex Texts();

    [GeneratedRegex(@"(?m:^\s*#.*$)|(?m:^\s*(?:Describe|Context|It) '.*$)")]
    private static partial Regex TitlesAndComments();

    // Without their slashes, so that a word is also found at the end of a line. A URL's slashes follow a colon.
    [GeneratedRegex(@"(?m)(?<=^|\s)///? ?(?<text>.*)$")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(?:void|Task) (?<name>[A-Z]\w*_\w+)\(")]
    private static partial Regex TestNames();

    [GeneratedRegex("(?s)```.*?```")]
    private static partial Regex Code();
}

using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>What people read is written in the project's words: the pages of help, the documents, every text of the cmdlets and of their errors, and comments.</summary>
public partial class WordTests
{
    private static readonly List<(Regex Pattern, string Instead)> NotUsed = Words("words-not-used.txt");
    private static readonly List<(Regex Pattern, string Instead)> NotUsedInComments = [.. NotUsed, .. Words("comments-not-used.txt")];

    public static TheoryData<string> Read =>
    [
        "README.md",
        .. Files("docs", "*.md"),
        .. Files("docs/en-US", "*.md"),
        .. Files("src/MatonTwilio", "*.cs"),
        .. Files("src/MatonTwilio.Gateway", "*.cs"),
        .. Files("src/MatonTwilio.Model", "*.cs"),
        .. Files("src/MatonTwilio.Model", "error-codes.txt"),
        .. Files("src/MatonTwilio.Reports", "*.cs"),
    ];

    public static TheoryData<string> Commented =>
    [
        .. Files("src/MatonTwilio", "*.cs"),
        .. Files("src/MatonTwilio.Gateway", "*.cs"),
        .. Files("src/MatonTwilio.Model", "*.cs"),
        .. Files("src/MatonTwilio.Reports", "*.cs"),
        .. Files("src/MatonTwilio.Sandbox", "*.cs"),
    ];

    [Theory, MemberData(nameof(Read))]
    public void A_text_has_no_word_that_is_not_used(string file)
    {
        var content = Content(file);
        AssertNone(NotUsed, file, file.EndsWith(".cs", StringComparison.Ordinal) ? string.Join('\n', Texts().Matches(content).Select(static match => match.Value)) : Code().Replace(content, ""));
    }

    [Theory, MemberData(nameof(Commented))]
    public void A_comment_has_no_word_that_is_not_used(string file)
        => AssertNone(NotUsedInComments, file, string.Join('\n', Comments().Matches(Content(file)).Select(static match => match.Groups["text"].Value)));

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
        => Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, folder.StartsWith("src/", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal));

    // Literals, and the summaries that Get-Help shows of parameters.
    [GeneratedRegex("""("(?:[^"\\\n]|\\.)*")|(?m:^\s*///.*$)""")]
    private static partial Regex Texts();

    // Without their slashes, so that a word is also found at the end of a line. A URL's slashes follow a colon.
    [GeneratedRegex(@"(?m)(?<=^|\s)///? ?(?<text>.*)$")]
    private static partial Regex Comments();

    [GeneratedRegex("(?s)```.*?```")]
    private static partial Regex Code();
}

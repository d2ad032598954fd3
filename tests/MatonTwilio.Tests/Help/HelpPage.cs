namespace MatonTwilio.Tests;

/// <summary>A cmdlet's page of docs/en-US, cut at its headings.</summary>
internal sealed class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    private HelpPage(string text) => _sections = Cut(text, "## ");

    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "en-US");

    /// <summary>The cmdlets that have a page.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*-*.md").Select(static file => Path.GetFileNameWithoutExtension(file)!).Order();

    public string Synopsis => _sections["SYNOPSIS"];

    public string Description => _sections["DESCRIPTION"];

    /// <summary>The syntax of each parameter set, by its name, such as <c>List (Default)</c>.</summary>
    public IReadOnlyDictionary<string, string> Syntax => Cut(_sections["SYNTAX"], "### ");

    /// <summary>The examples, by title.</summary>
    public IReadOnlyDictionary<string, string> Examples => Cut(_sections["EXAMPLES"], "### ");

    /// <summary>The parameters, by name: the text, then a block with the properties.</summary>
    public IReadOnlyDictionary<string, string> Parameters => Cut(_sections["PARAMETERS"], "### ")
        .Where(static section => section.Key != "CommonParameters")
        .ToDictionary(static section => section.Key.TrimStart('-'), static section => section.Value);

    public string RelatedLinks => _sections["RELATED LINKS"];

    public static HelpPage Of(string cmdlet) => new(File.ReadAllText(Path.Combine(Folder, cmdlet + ".md")));

    private static Dictionary<string, string> Cut(string text, string mark) => ("\n" + text)
        .Split("\n" + mark)
        .Skip(1)
        .Select(static section => section.Split('\n', 2))
        .ToDictionary(static section => section[0], static section => section[1].Trim());
}

namespace MatonTwilio.Examples;

/// <summary>A fenced block of a Markdown document.</summary>
public sealed class Fence
{
    private const string Mark = "```";
    private const string Prompt = "PS> ";

    private Fence(string heading, string language, IReadOnlyList<string> lines)
    {
        Heading = heading;
        Language = language;
        Lines = lines;
    }

    /// <summary>The heading above it.</summary>
    public string Heading { get; }

    /// <summary>What stands behind its opening mark; empty text where nothing does.</summary>
    public string Language { get; }

    /// <summary>What is in it.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether it holds commands alone.</summary>
    public bool IsScript => Language == "powershell";

    /// <summary>Whether it holds what the commands before it show.</summary>
    public bool IsOutput => Language == "Output";

    /// <summary>Whether it holds prompts, commands and what they show, as on a screen.</summary>
    public bool IsSession => Language.Length == 0 && Lines.Count > 0 && Lines[0].StartsWith(Prompt, StringComparison.Ordinal);

    /// <summary>The fenced blocks of a document.</summary>
    public static IReadOnlyList<Fence> In(IEnumerable<string> document)
    {
        var found = new List<Fence>();
        var heading = "";
        string? language = null;
        var lines = new List<string>();
        foreach (var line in document)
        {
            if (language is null && line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }
            else if (!line.StartsWith(Mark, StringComparison.Ordinal))
            {
                lines.Add(line);
            }
            else if (language is null)
            {
                language = line.Substring(Mark.Length).Trim();
                lines.Clear();
            }
            else
            {
                found.Add(new Fence(heading, language, lines.ToList()));
                language = null;
            }
        }

        return found;
    }

    /// <summary>The steps of a session: a prompt with the lines that continue it, and what follows up to the next prompt.</summary>
    public IReadOnlyList<ExampleStep> Session()
    {
        var steps = new List<ExampleStep>();
        var code = new List<string>();
        var shown = new List<string>();
        foreach (var line in Lines)
        {
            if (line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                Add();
                code.Add(line.Substring(Prompt.Length));
            }
            else if (line.StartsWith(">> ", StringComparison.Ordinal) && shown.Count == 0)
            {
                code.Add(line.Substring(">> ".Length));
            }
            else
            {
                shown.Add(line);
            }
        }

        Add();
        return steps;

        void Add()
        {
            if (code.Count > 0)
            {
                steps.Add(new ExampleStep(string.Join("\n", code), shown.ToList()));
            }

            code.Clear();
            shown.Clear();
        }
    }
}

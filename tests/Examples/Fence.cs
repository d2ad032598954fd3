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

    /// <summary>The name after its opening mark; empty if there is none.</summary>
    public string Language { get; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether it contains only commands.</summary>
    public bool IsScript => Language == "powershell";

    /// <summary>Whether it contains the output of the commands before it.</summary>
    public bool IsOutput => Language == "Output";

    /// <summary>Whether it contains prompts, commands and output, as on a screen.</summary>
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

    /// <summary>The steps of a session: a prompt with its continuation lines, and the output up to the next prompt.</summary>
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

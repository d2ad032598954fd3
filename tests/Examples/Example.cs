using System.Management.Automation.Language;

namespace MatonTwilio.Examples;

/// <summary>The commands under one heading of a document, and the output that the document shows for them.</summary>
/// <remarks>The engine tests and the Pester files in pwsh both compile this file, so it uses only the runtime and the engine.</remarks>
public sealed class Example
{
    /// <summary>The examples that cannot run, by file and heading, and the reasons.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotRun = MakeNotRun();

    private Example(string file, string heading, IReadOnlyList<ExampleStep> steps)
    {
        File = file;
        Heading = heading;
        Steps = steps;
    }

    /// <summary>The document, as a path relative to the checkout.</summary>
    public string File { get; }

    /// <summary>The heading of the example.</summary>
    public string Heading { get; }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<ExampleStep> Steps { get; }

    /// <summary>The commands that it uses, except functions that it defines itself.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            var code = Parser.ParseInput(string.Join("\n", Steps.Select(static step => step.Code)), out _, out _);
            var own = code.FindAll(static part => part is FunctionDefinitionAst, true).Cast<FunctionDefinitionAst>().Select(static made => made.Name);
            return code.FindAll(static part => part is CommandAst, true).Cast<CommandAst>()
                .Select(static command => command.GetCommandName())
                .Where(static name => name is not null)
                .Except(own, StringComparer.OrdinalIgnoreCase)
                .ToList();
        }
    }

    /// <summary>The documents with examples: the README, docs and the pages of the cmdlets.</summary>
    public static IReadOnlyList<string> Files(string root)
        => new[] { "README.md" }
            .Concat(Directory.GetFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal))
            .ToList();

    /// <summary>The examples of every document.</summary>
    public static IReadOnlyList<Example> All(string root) => Files(root).SelectMany(file => In(root, file)).ToList();

    /// <summary>The examples of one document.</summary>
    public static IReadOnlyList<Example> In(string root, string file) => Fence.In(System.IO.File.ReadAllLines(Path.Combine(root, file)))
        .GroupBy(static fence => fence.Heading)
        .Select(under => new Example(file, under.Key, ExampleStep.Of(under.ToList())))
        .Where(static example => example.Steps.Count > 0 && !NotRun.ContainsKey(example.ToString()))
        .ToList();

    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Heading}";

    private static Dictionary<string, string> MakeNotRun()
    {
        var reasons = new Dictionary<string, string>
        {
            ["README.md: Install"] = "The PowerShell Gallery is not asked by tests. The package is installed from a folder by build.ps1's own tests.",
            ["docs/en-US/Test-TwilioWebhook.md: Example 2: Test all webhooks of the account"] = "It requests URLs of other machines.",
            ["docs/en-US/Watch-TwilioMessage.md: Example 1: A view in the terminal"] = "Ctrl+C alone ends it.",
            ["docs/en-US/Start-MatonSandbox.md: Example 5: Run a sandbox for other programs"] = "Ctrl+C alone ends it.",
            ["docs/recipes.md: Read several accounts side by side"] =
                "A runspace of its own loads the module from where it is installed, which a checkout is not. Tasks.Tests.ps1 has it.",
            ["docs/automation.md: Task Scheduler"] = "Windows alone has it, and it would leave a task behind.",
            ["docs/automation.md: Keys in a vault"] = "The same for SecretManagement. What comes of it, Get-Secret, has a stand-in (ExampleRun).",
        };
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!new[] { "xdg-open", "curl" }.All(program => path.Any(folder => System.IO.File.Exists(Path.Combine(folder, program)))))
        {
            reasons["docs/en-US/New-MatonConnection.md: Example 1: Create a connection, open the page, and wait"] =
                "xdg-open opens pages with what ExampleRun names. Other systems have a browser of the person's own, which is left alone.";
        }

        return reasons;
    }
}

using System.Diagnostics;
using System.Xml.Linq;

namespace MatonTwilio.Pester.Tests;

/// <summary>All Pester files, run once in one process with one version of Pester.</summary>
public abstract class PesterRun
{
    // Far longer than it takes, so that a file that hangs fails instead of blocking the build.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(30);

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "pester");
    private static readonly string Pwsh = Path.Combine(Repository.Root, "artifacts", "pwsh");

    private readonly Dictionary<string, PesterFile> _files;

    /// <param name="major">The major version of Pester.</param>
    protected PesterRun(int major)
    {
        var results = Path.Combine(Repository.Root, "artifacts", "pester", $"{major}.xml");
        Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        System.IO.File.Delete(results);

        (Succeeded, Output) = Run(major, results);
        _files = XDocument.Load(results).Root!.Element("test-suite")!.Element("results")!.Elements("test-suite")
            .Select(static suite => new PesterFile(suite))
            .ToDictionary(static file => file.Name);
    }

    /// <summary>The names of the files, which every version runs.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.Tests.ps1").Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    /// <summary>Whether Pester reported no failure.</summary>
    public bool Succeeded { get; }

    /// <summary>What Pester printed.</summary>
    public string Output { get; }

    /// <summary>The results of the files.</summary>
    internal IEnumerable<PesterFile> Files => _files.Values;

    /// <summary>The results of one file.</summary>
    internal PesterFile File(string name) => _files.TryGetValue(name, out var file) ? file : throw new InvalidOperationException($"Pester did not run {name}.\n{Output}");

    private static (bool Succeeded, string Output) Run(int major, string results)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(Pwsh, "pwsh.dll"), "-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Run.ps1"), "-Major", $"{major}", "-Results", results])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Bound))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Pester did not end. The end of its output:\n{output.Result[^Math.Min(output.Result.Length, 1_000)..]}");
        }

        var text = output.Result + errors.Result;
        return System.IO.File.Exists(results) ? (process.ExitCode == 0, text) : throw new InvalidOperationException($"Pester left no results:\n{text}");
    }
}

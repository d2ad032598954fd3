using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>The dependencies between the Gateway's folders, which must have no cycle.</summary>
public partial class FolderTests
{
    private const string Root = "MatonTwilio.Gateway";

    private static readonly string Source = Path.Combine(Repository.Root, "src", Root);

    [Fact]
    public void A_file_has_the_namespace_of_its_folder()
    {
        var strangers = Files().Where(static file => !File.ReadAllText(file).Contains($"namespace {Root}.{FolderOf(file)};", StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public void No_two_folders_of_the_Gateway_use_each_other()
    {
        var arrows = Files()
            .SelectMany(static file => Use().Matches(File.ReadAllText(file)).Select(use => (From: FolderOf(file), To: use.Groups[1].Value)))
            .Where(static arrow => arrow.From != arrow.To)
            .ToLookup(static arrow => arrow.From, static arrow => arrow.To);

        Assert.NotEmpty(arrows);
        Assert.Empty(arrows.Select(from => Circle(from.Key, arrows)).OfType<string>());
    }

    private static IEnumerable<string> Files()
        => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(static file => FolderOf(file) is not ("obj" or "bin"));

    private static string FolderOf(string file) => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0];

    // The shortest path from a folder back to itself; null if there is none.
    private static string? Circle(string start, ILookup<string, string> arrows)
    {
        var ways = new Queue<string[]>([[start]]);
        var seen = new HashSet<string>();
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in arrows[way[^1]].Distinct())
            {
                if (next == start)
                {
                    return string.Join(" -> ", way.Append(next));
                }

                if (seen.Add(next))
                {
                    ways.Enqueue([.. way, next]);
                }
            }
        }

        return null;
    }

    // A using directive or a qualified name. Both contain the folder.
    [GeneratedRegex(@"(?<!namespace )\bMatonTwilio\.Gateway\.(\w+)")]
    private static partial Regex Use();
}

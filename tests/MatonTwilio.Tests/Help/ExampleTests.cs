using MatonTwilio.Examples;

namespace MatonTwilio.Tests;

/// <summary>
/// The examples of the documents do what the documents show: here those that need no more than the engine has, in
/// tests/pester/Example.Tests.ps1 all of them.
/// </summary>
[Collection(TheProcess.Name)]
public class ExampleTests
{
    public static TheoryData<string, string> Here
    {
        get
        {
            using var run = new ExampleRun(Repository.Root);
            var rows = new TheoryData<string, string>();
            foreach (var example in Example.All(Repository.Root).Where(example => run.Missing(example).Count == 0))
            {
                rows.Add(example.File, example.Heading);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Here))]
    public void An_example_shows_what_its_document_says(string file, string heading)
    {
        using var run = new ExampleRun(Repository.Root);

        run.Check(Example.In(Repository.Root, file).Single(example => example.Heading == heading));
    }

    [Fact]
    public void No_example_is_overlooked() => Assert.All(Example.Files(Repository.Root), static file =>
        Assert.All(Fence.In(File.ReadAllLines(Path.Combine(Repository.Root, file))), fence =>
            Assert.True(fence.IsScript || fence.IsOutput || fence.IsSession || IsSomethingElse(file, fence), string.Join('\n', fence.Lines))));

    [Fact]
    public void What_is_not_run_is_there()
        => Assert.Subset(
            Example.Files(Repository.Root)
                .SelectMany(static file => Fence.In(File.ReadAllLines(Path.Combine(Repository.Root, file))).Select(fence => $"{file}: {fence.Heading}"))
                .ToHashSet(),
            Example.NotRun.Keys.ToHashSet());

    // A block that is neither commands nor what they show says what it is; only a page's syntax is PlatyPS's and does not.
    private static bool IsSomethingElse(string file, Fence fence)
        => fence.Language is "sh" or "text" or "yaml" || (fence.Language.Length == 0 && fence.Lines[0].StartsWith(Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal));
}

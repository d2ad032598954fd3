using MatonTwilio.Examples;

namespace MatonTwilio.Tests;

/// <summary>
/// The examples of the documents show the documented output. The examples that require only the engine run here, and all examples in tests/pester/Example.Tests.ps1.
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
    public void An_example_shows_the_output_in_its_document(string file, string heading)
    {
        using var run = new ExampleRun(Repository.Root);

        run.Check(Example.In(Repository.Root, file).Single(example => example.Heading == heading));
    }

    [Fact]
    public void Every_example_is_found() => Assert.All(Example.Files(Repository.Root), static file =>
        Assert.All(Fence.In(File.ReadAllLines(Path.Combine(Repository.Root, file))), fence =>
            Assert.True(fence.IsScript || fence.IsOutput || fence.IsSession || IsSomethingElse(file, fence), string.Join('\n', fence.Lines))));

    [Fact]
    public void Every_excluded_example_exists()
        => Assert.Subset(
            Example.Files(Repository.Root)
                .SelectMany(static file => Fence.In(File.ReadAllLines(Path.Combine(Repository.Root, file))).Select(fence => $"{file}: {fence.Heading}"))
                .ToHashSet(),
            Example.NotRun.Keys.ToHashSet());

    // A block that contains neither commands nor their output names its language. Only the syntax on a help page, which PlatyPS writes, does not.
    private static bool IsSomethingElse(string file, Fence fence)
        => fence.Language is "sh" or "text" or "yaml" || (fence.Language.Length == 0 && fence.Lines[0].StartsWith(Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal));
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>Rules of .editorconfig for the sources that no analyzer checks.</summary>
public partial class SourceTests
{
    [Fact]
    public void No_line_is_longer_than_the_limit()
    {
        var limit = int.Parse(Limit().Match(File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"))).Groups[1].Value, CultureInfo.InvariantCulture);

        var tooLong = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => File.ReadLines(file).Select((line, index) => (File: file, Number: index + 1, line.Length)))
            .Where(line => line.Length > limit)
            .Select(static line => $"{line.File}:{line.Number} has {line.Length} characters");

        Assert.Empty(tooLong);
    }

    [GeneratedRegex(@"^max_line_length = (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Limit();
}

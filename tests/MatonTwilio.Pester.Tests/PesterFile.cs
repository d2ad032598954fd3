using System.Xml.Linq;

namespace MatonTwilio.Pester.Tests;

/// <summary>The results of a Pester file.</summary>
internal sealed class PesterFile(XElement suite)
{
    /// <summary>The file's name.</summary>
    public string Name { get; } = Path.GetFileName(suite.Attribute("name")!.Value);

    /// <summary>The number of its tests that passed.</summary>
    public int Passed { get; } = Cases(suite, "Success").Count();

    /// <summary>The tests that failed, each with its reason, or the file itself if it could not be read.</summary>
    public IReadOnlyList<string> Failures { get; } = FailuresIn(suite);

    private static List<string> FailuresIn(XElement suite)
    {
        List<string> failures = [.. Cases(suite, "Failure").Concat(Cases(suite, "Error")).Select(static test => $"{test.Attribute("name")!.Value}: {test.Value.Trim()}")];
        return failures.Count == 0 && suite.Attribute("result")!.Value is "Failure" or "Error" ? [$"The file failed outside of a test: {suite.Value.Trim()}"] : failures;
    }

    private static IEnumerable<XElement> Cases(XElement suite, string result) => suite.Descendants("test-case").Where(test => test.Attribute("result")!.Value == result);
}

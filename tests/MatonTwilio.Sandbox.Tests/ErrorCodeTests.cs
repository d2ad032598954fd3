using System.Globalization;
using System.Text.RegularExpressions;
using MatonTwilio.Tests;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The sandbox returns only codes that Twilio has.</summary>
public partial class ErrorCodeTests
{
    // Newer than the list: https://www.twilio.com/docs/api/errors/21266 and similar pages.
    private static readonly int[] Newer = [21266, 21664, 21666, 30036];

    [SharedFact("twilio/error-codes.tsv")]
    public void Every_code_is_one_of_Twilios()
    {
        var known = File.ReadLines(SharedFile.PathOf("twilio/error-codes.tsv")).Select(static line => line.Split('\t')[0]).ToHashSet();

        Assert.DoesNotContain(Codes(), code => !known.Contains(code.ToString(CultureInfo.InvariantCulture)) && !Newer.Contains(code));
    }

    [Fact]
    public void Every_code_can_be_looked_up_offline()
        => Assert.DoesNotContain(Codes(), static code => ErrorCodeTable.Find(code) is null);

    // Every number of five digits in the sandbox's sources is an error code, outside of strings and comments.
    private static List<int> Codes()
    {
        var codes = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "MatonTwilio.Sandbox"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => FiveDigits().Matches(TextsAndComments().Replace(File.ReadAllText(file), "")))
            .Select(static found => int.Parse(found.Value, CultureInfo.InvariantCulture))
            .Distinct().Order().ToList();
        Assert.True(codes.Count > 50);
        return codes;
    }

    [GeneratedRegex(@"""(\\.|[^""\\])*""|//.*")]
    private static partial Regex TextsAndComments();

    [GeneratedRegex(@"(?<![\w.])\d{5}(?![\w.])")]
    private static partial Regex FiveDigits();
}

namespace MatonTwilio.Tests;

/// <summary>The generated documents match the contract.</summary>
public class GeneratedPageTests
{
    public static TheoryData<string> Pages => new(GeneratedPage.All.Select(static page => page.File));

    [Theory, MemberData(nameof(Pages))]
    public void A_page_matches_the_contract(string file)
    {
        var page = GeneratedPage.All.Single(one => one.File == file);
        var text = File.Exists(page.FullPath) ? File.ReadAllText(page.FullPath).ReplaceLineEndings("\n") : "";
        var expected = page.From(text);
        if (Environment.GetEnvironmentVariable(GeneratedPage.WriteVariable) is not null)
        {
            File.WriteAllText(page.FullPath, expected);
            return;
        }

        Assert.True(text == expected, $"{file} is not what tests/contract and the pages of help say. Write it again and commit it: {GeneratedPage.WriteCommand}");
    }
}

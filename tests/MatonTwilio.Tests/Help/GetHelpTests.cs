using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>Get-Help shows the text of the pages. If it does not, en-US is older than docs/en-US, and <c>./build.ps1 Help</c> updates it.</summary>
public class GetHelpTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    public static TheoryData<string> Pages => PageTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Get_Help_shows_the_text_of_the_page(string name)
    {
        var page = HelpPage.Of(name);
        dynamic help = Assert.Single(module.PowerShell.Run($"Get-Help {name} -Full").Output);

        Assert.Equal(Words(page.Synopsis), Words((string)help.Synopsis));
        Assert.Equal(Words(page.Description), Words(Paragraphs(help.description)));
        Assert.Equal(Regex.Count(page.Description, @"\n\s*\n") + 1, ((object[])help.description).Length);
        foreach (var (parameter, section) in page.Parameters)
        {
            dynamic shown = Assert.Single(module.PowerShell.Run($"Get-Help {name} -Parameter {parameter}").Output);
            Assert.Equal(Words(section[..section.IndexOf("```yaml", StringComparison.Ordinal)]), Words(Paragraphs(shown.description)));
            Assert.Equal(Regex.Match(section, "(?m)^DefaultValue: (.+)$") is { Success: true } match ? match.Groups[1].Value.Trim('\'') : "", Default(shown));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Get_Help_shows_the_examples_of_the_page(string name)
    {
        var page = HelpPage.Of(name);

        // Lines are not wrapped.
        module.PowerShell.Screen.Width = 10_000;
        var screen = module.PowerShell.Run($"Get-Help {name} -Examples | Out-Host").Screen;

        Assert.DoesNotContain("```", screen, StringComparison.Ordinal);
        var text = Words(screen);
        Assert.All(page.Examples, example =>
        {
            Assert.Contains(Words(example.Key), text, StringComparison.Ordinal);
            Assert.Contains(Words(example.Value), text, StringComparison.Ordinal);
        });
        Assert.Equal(page.Examples.Count, Regex.Count(screen, "--------- Example "));
    }

    [Theory]
    [InlineData("about_MatonTwilio")]
    [InlineData("about_MatonTwilio_Sessions")]
    [InlineData("about_MatonTwilio_Bulk")]
    [InlineData("about_MatonTwilio_Rows")]
    [InlineData("about_MatonTwilio_Automation")]
    public void Get_Help_shows_the_topic(string name)
    {
        var topic = File.ReadAllText(Path.Combine(HelpPage.Folder, name + ".md"));

        var shown = Assert.Single(module.PowerShell.Run($"Get-Help {name}").Output).ToString();

        Assert.Equal(Words(Regex.Replace(topic, "(?m)^#+ |(?<!`)`(?!`)", "")), Words(shown));
        Assert.All(shown!.Split('\n'), static line => Assert.InRange(line.Length, 0, 80));
    }

    private static string Default(dynamic parameter) => ((PSObject)parameter).Properties["defaultValue"]?.Value?.ToString() ?? "";

    private static string Paragraphs(dynamic description)
        => string.Join('\n', ((object[])description).Select(static paragraph => (string)((dynamic)paragraph).Text));

    // Only the words, without Markdown's characters for code and without line ends.
    private static string Words(string text) => Regex.Replace(Regex.Replace(text, "(?m)^```.*$", ""), @"\s+", " ").Trim();
}

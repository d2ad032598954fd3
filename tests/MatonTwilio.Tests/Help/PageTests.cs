namespace MatonTwilio.Tests;

/// <summary>Every cmdlet has a page that describes it. <c>./build.ps1 Help</c> creates missing parts.</summary>
public class PageTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private const string ToBeWritten = "{{ Fill";

    public static TheoryData<string> Pages => [.. HelpPage.Names];

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
        => Assert.Equal(module.PowerShell.Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>().Select(static cmdlet => cmdlet.Name).Order(), HelpPage.Names);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_parameters_of_its_cmdlet(string name)
    {
        var cmdlet = Cmdlet(name);
        var page = HelpPage.Of(name);

        Assert.Equal(NotCommon(cmdlet).Select(static parameter => parameter.Name).Order(), page.Parameters.Keys.Order());
        foreach (var parameter in NotCommon(cmdlet))
        {
            var (text, block) = Halves(page.Parameters[parameter.Name]);
            Assert.NotEmpty(text);
            Assert.Equal($"{parameter.Name}: {ParameterBlock.Of(cmdlet, parameter)}", $"{parameter.Name}: {block}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_syntax_of_its_cmdlet(string name)
    {
        var cmdlet = Cmdlet(name);
        var page = HelpPage.Of(name);

        // A parameter set without a name is the only one, and PlatyPS does not mark it as the default.
        Assert.Equal(
            cmdlet.ParameterSets.Select(static set => set.Name + (set.IsDefault && set.Name != ParameterAttribute.AllParameterSets ? " (Default)" : "")).Order(),
            page.Syntax.Keys.Order());
        Assert.All(cmdlet.ParameterSets, set => Assert.All(
            set.Parameters.Where(static parameter => !PSCmdlet.CommonParameters.Contains(parameter.Name)),
            parameter => Assert.Matches($@"-{parameter.Name}\b", page.Syntax.Single(syntax => syntax.Key.Split(' ')[0] == set.Name).Value)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_placeholders(string name)
    {
        var page = HelpPage.Of(name);

        Assert.DoesNotContain(ToBeWritten, File.ReadAllText(Path.Combine(HelpPage.Folder, name + ".md")), StringComparison.Ordinal);
        Assert.NotEmpty(page.Synopsis);
        Assert.NotEmpty(page.Description);
        Assert.True(page.Examples.Count >= 2, "It has fewer than two examples.");
        Assert.All(page.Examples.Values, static example => Assert.Contains("```", example, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_links_to_the_page_at_Twilio_that_the_code_names(string name)
    {
        var page = HelpPage.Of(name);

        if (name.Contains("-Twilio", StringComparison.Ordinal) && name != "Get-TwilioSendJournal")
        {
            Assert.Contains("(https://www.twilio.com/docs/", page.RelatedLinks, StringComparison.Ordinal);
        }
    }

    private CmdletInfo Cmdlet(string name) => module.PowerShell.Run($"Get-Command {name}").One<CmdletInfo>();

    private static IEnumerable<ParameterMetadata> NotCommon(CmdletInfo cmdlet)
        => cmdlet.Parameters.Values.Where(static parameter => !PSCmdlet.CommonParameters.Contains(parameter.Name));

    private static (string Text, string Block) Halves(string section)
    {
        var start = section.IndexOf("```yaml", StringComparison.Ordinal);
        return (section[..start].Trim(), section[start..]);
    }
}

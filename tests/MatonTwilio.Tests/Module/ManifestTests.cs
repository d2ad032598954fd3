using System.Reflection;
using System.Xml.Linq;

namespace MatonTwilio.Tests;

public class ManifestTests : ModuleTest
{
    private PSModuleInfo Module => Run("Get-Module MatonTwilio").One<PSModuleInfo>();

    [Fact]
    public void The_manifest_exports_the_cmdlets_that_exist_and_no_others()
    {
        var exist = Module.ImplementingAssembly.GetExportedTypes()
            .Select(static type => type.GetCustomAttribute<CmdletAttribute>())
            .OfType<CmdletAttribute>()
            .Select(static cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}");

        Assert.Equal(exist.Order(), Module.ExportedCmdlets.Keys.Order());
        Assert.Empty(Module.ExportedFunctions);
        Assert.Equal(["Send-TwilioMessage", "Send-TwilioMms"], Module.ExportedAliases.Keys.Order());
        Assert.All(Module.ExportedAliases.Values, static alias => Assert.Equal("Send-TwilioSms", alias.Definition));
        Assert.Empty(Module.ExportedVariables);
    }

    [Fact]
    public void Every_view_of_the_sources_is_in_the_one_file_that_is_imported()
    {
        var sources = Path.Combine(Repository.Root, "src", "MatonTwilio", "Views");
        var headings = File.ReadLines(Path.Combine(sources, "Views.txt")).Where(static line => line is not ("" or [' ' or '#', ..])).ToList();
        var raw = Directory.GetFiles(sources, "*.ps1xml").SelectMany(ViewNames).ToList();

        Assert.NotEmpty(headings);
        Assert.NotEmpty(raw);
        Assert.Empty(headings.Select(static heading => heading.Split('=')[0]).Concat(raw).Except(ViewNames(Assert.Single(Module.ExportedFormatFiles))));
    }

    [Fact]
    public void The_assemblies_have_the_manifests_version()
    {
        Assert.NotEqual(new Version(0, 0), Module.Version);
        Assert.Equal(Module.Version.ToString(3), Module.ImplementingAssembly.GetName().Version?.ToString(3));
    }

    [Fact]
    public void Every_verb_is_one_that_PowerShell_approves()
    {
        var approved = typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(static type => type.Namespace == typeof(VerbsCommon).Namespace && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static verb => (string)verb.GetRawConstantValue()!);

        Assert.Empty(Module.ExportedCmdlets.Values.Select(static cmdlet => cmdlet.Verb).Except(approved));
    }

    [Fact]
    public void Every_noun_has_a_prefix_of_the_modules()
        => Assert.All(Module.ExportedCmdlets.Values, static cmdlet => Assert.Matches("^(Twilio[A-Z]|Maton)", cmdlet.Noun));

    [Fact]
    public void A_removed_module_can_be_imported_and_used_again()
    {
        var version = Run("Remove-Module MatonTwilio; Import-Module $manifest; Start-MatonSandbox | Out-Null; Connect-Maton -Sandbox; Get-TwilioAccount -First 1");

        Assert.Equal("Sandbox", version.One<TwilioAccount>().FriendlyName);
    }

    private static IEnumerable<string> ViewNames(string file) => XDocument.Load(file).Descendants("View").Select(static view => view.Element("Name")!.Value);
}

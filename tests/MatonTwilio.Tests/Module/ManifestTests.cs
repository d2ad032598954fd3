namespace MatonTwilio.Tests;

public class ManifestTests : ModuleTest
{
    private PSModuleInfo Module => Run("Get-Module MatonTwilio").One<PSModuleInfo>();

    [Fact]
    public void The_manifest_exports_the_cmdlets_that_exist_and_no_others()
    {
        var exist = Module.ImplementingAssembly.GetExportedTypes()
            .Select(static type => type.GetCustomAttributes(typeof(CmdletAttribute), inherit: false).SingleOrDefault())
            .OfType<CmdletAttribute>()
            .Select(static cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}");

        Assert.Equal(exist.Order(), Module.ExportedCmdlets.Keys.Order());
        Assert.Empty(Module.ExportedFunctions);
        Assert.Empty(Module.ExportedAliases);
        Assert.Empty(Module.ExportedVariables);
    }
}

namespace MatonTwilio.Tests;

/// <summary>
/// Sets every parameter of every cmdlet to a script block and to a hashtable, without pipeline input. Each is refused before a request. PowerShell would convert them to text: the
/// source of the script block, or the name of a type.
/// </summary>
[Collection(TheProcess.Name)]
public class ScriptBlockTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private static readonly HashSet<string> OfPowerShell = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters, "First", "Skip", "IncludeTotalCount"];

    public static TheoryData<string> CmdletNames => new(TheContract.Table.Families.SelectMany(static family => family.Cmdlets).Distinct());

    [Theory, MemberData(nameof(CmdletNames))]
    public void A_script_block_is_not_text(string name) => AssertRefused(name, "{ 'zebra' }", static parameter => parameter.ParameterType != typeof(PSObject));

    // A hashtable that is specified for a parameter with the pipeline's values may be a row.
    [Theory, MemberData(nameof(CmdletNames))]
    public void A_hashtable_is_not_text(string name) => AssertRefused(
        name, "@{ zebra = 1 }",
        static parameter => (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]))
            && !parameter.ParameterSets.Values.Any(static set => set.ValueFromPipeline || set.ValueFromPipelineByPropertyName)
            && parameter.Name != "Content");

    private void AssertRefused(string name, string value, Func<ParameterMetadata, bool> isTried)
    {
        gateway.AnswersWith("""{"sid": "XX"}""");
        var cmdlet = gateway.Cmdlet(name);
        foreach (var parameter in cmdlet.Parameters.Values.Where(one => !OfPowerShell.Contains(one.Name) && isTried(one)))
        {
            var line = CommandLines.Of(cmdlet, parameter.Name, value);
            var outcome = gateway.Try(line);
            Assert.True(outcome.Output.Count == 0 && outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>().Any(), $"{line} was not refused.");
            Assert.Empty(gateway.TakeRequests());
        }
    }
}

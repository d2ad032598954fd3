using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>The contract and the parameters are the same, in both directions.</summary>
[Collection(TheProcess.Name)]
public class ParameterContractTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private static readonly HashSet<string> OfPowerShell = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters, "First", "Skip", "IncludeTotalCount"];

    public static TheoryData<string> Operations => new(TheContract.Table.Operations.Select(static operation => operation.ToString()));

    public static TheoryData<string> CommandNames => new(
        TheContract.Table.Operations.SelectMany(static operation => operation.Commands).Select(static command => command.Name).Distinct());

    [Theory, MemberData(nameof(Operations))]
    public void Every_field_has_a_parameter_of_its_type(string name)
    {
        var operation = TheContract.Table.Operation(name);
        foreach (var command in operation.Commands.Where(static command => command.Sends is null))
        {
            var parameters = gateway.Cmdlet(command.Name).Parameters;
            Assert.All(operation.Fields.Where(static field => field.Kind != RequestField.None), field =>
            {
                Assert.True(
                    parameters.TryGetValue(field.Parameter, out var parameter),
                    $"{operation.Line}: {command.Name} has no -{field.Parameter}. A field whose parameter has another name is written {field.Name}:{field.Kind}=Parameter.");
                Assert.True(
                    RequestSamples.TypeOf(field) == parameter.ParameterType,
                    $"{operation.Line}: -{field.Parameter} of {command.Name} is a {parameter.ParameterType.Name}, and a field of the kind '{field.Kind}' "
                        + $"has a {RequestSamples.TypeOf(field).Name}.");
            });
        }
    }

    [Theory, MemberData(nameof(Operations))]
    public void A_field_without_a_parameter_has_a_reason_or_another_cmdlet(string name)
    {
        var operation = TheContract.Table.Operation(name);
        Assert.All(operation.Fields.Where(static field => field.Kind == RequestField.None), field => Assert.True(
            operation.Family.Unsent.ContainsKey(field.Name)
                || operation.Commands.Any(command => command.Sends?.StartsWith(field.Name + "=", StringComparison.Ordinal) == true),
            $"{operation.Line}: nothing sends {field.Name}. Add a line 'unsent {field.Name}: reason' to the file."));
    }

    [Theory, MemberData(nameof(CommandNames))]
    public void Every_parameter_is_a_field_of_the_table_or_has_another_purpose(string name)
    {
        var operations = TheContract.Table.Operations.Where(operation => operation.Commands.Any(command => command.Name == name)).ToList();
        var fields = operations
            .Where(operation => operation.Commands.Any(command => command.Name == name && command.Sends is null))
            .SelectMany(static operation => operation.Fields)
            .Where(static field => field.Kind != RequestField.None)
            .Select(static field => field.Parameter);
        var inPath = operations.SelectMany(static operation => operation.Path.Sids).Select(static sid => sid.Parameter);
        var own = operations.SelectMany(static operation => operation.Family.OwnParameters.Keys);

        var unknown = gateway.Cmdlet(name).Parameters.Keys.Except(OfPowerShell).Except([.. fields, .. inPath, .. own]);
        Assert.True(
            !unknown.Any(),
            $"{operations[0].Line}: {name} has -{string.Join(", -", unknown)}, which no row of it names. Add the field to a row, or a line 'parameter Name: purpose' to the file.");
    }

    [Fact]
    public void Every_cmdlet_is_in_the_table()
    {
        var inTable = TheContract.Table.Families.SelectMany(static family => family.Cmdlets).ToList();
        var cmdlets = gateway.Cmdlets().Select(static cmdlet => cmdlet.Name).ToList();

        AssertNone(cmdlets.Except(inTable), "No file of tests/contract names");
        AssertNone(inTable.Except(cmdlets), "The module does not have what tests/contract names:");
        AssertNone(inTable.GroupBy(static name => name).Where(static group => group.Count() > 1).Select(static group => group.Key), "Two files of tests/contract name");
    }

    private static void AssertNone(IEnumerable<string> names, string problem) => Assert.True(!names.Any(), $"{problem} {string.Join(", ", names)}.");
}

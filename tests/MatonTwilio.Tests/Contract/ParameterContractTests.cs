namespace MatonTwilio.Tests;

/// <summary>The table and the parameters are the same, in both directions.</summary>
public class ParameterContractTests(RecordingGateway gateway) : IClassFixture<RecordingGateway>
{
    // These work on paths that other cmdlets have, on any, or on none.
    private static readonly string[] WithoutOperation =
    [
        "Export-TwilioReport", "Get-TwilioSendJournal", "Invoke-TwilioApi", "Measure-TwilioSms", "Save-TwilioMedia", "Save-TwilioRecording", "Show-TwilioUsage",
        "Wait-TwilioCall", "Wait-TwilioMessage",
    ];

    private static readonly HashSet<string> OfPowerShell = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters, "First", "Skip", "IncludeTotalCount"];

    public static TheoryData<string> Operations => new(OperationTable.All.Select(static operation => operation.ToString()));

    public static TheoryData<string> CommandNames => new(OperationTable.All.SelectMany(static operation => operation.Commands).Select(static command => command.Name).Distinct());

    [Theory, MemberData(nameof(Operations))]
    public void Every_field_has_a_parameter_of_its_type(string name)
    {
        var operation = OperationTable.All.Single(one => one.ToString() == name);
        foreach (var command in operation.Commands.Where(static command => command.Sends is null))
        {
            var parameters = gateway.Cmdlet(command.Name).Parameters;
            Assert.All(operation.AllFields.Where(static field => field.Kind != WireField.None), field =>
            {
                Assert.True(parameters.TryGetValue(field.Parameter, out var parameter), $"{command.Name} has no -{field.Parameter}.");
                Assert.Equal(Samples.TypeOf(field), parameter.ParameterType);
            });
        }
    }

    [Theory, MemberData(nameof(Operations))]
    public void A_field_without_a_parameter_has_a_reason_or_another_cmdlet(string name)
    {
        var operation = OperationTable.All.Single(one => one.ToString() == name);
        Assert.All(operation.AllFields.Where(static field => field.Kind == WireField.None), field => Assert.True(
            OperationTable.NotParameters.ContainsKey(field.Name)
                || operation.Commands.Any(command => command.Sends?.StartsWith(field.Name + "=", StringComparison.Ordinal) == true),
            $"Nothing sends {field.Name}."));
    }

    [Theory, MemberData(nameof(CommandNames))]
    public void Every_parameter_is_a_field_of_the_table_or_has_another_purpose(string name)
    {
        var operations = OperationTable.All.Where(operation => operation.Commands.Any(command => command.Name == name)).ToList();
        var fields = operations
            .Where(operation => operation.Commands.Any(command => command.Name == name && command.Sends is null))
            .SelectMany(static operation => operation.AllFields)
            .Where(static field => field.Kind != WireField.None)
            .Select(static field => field.Parameter);
        var inPath = operations.SelectMany(static operation => operation.Sids).Select(static sid => sid.Parameter);

        var known = fields.Concat(inPath).Concat(OperationTable.OwnParameters.Keys).ToHashSet();
        Assert.Empty(gateway.Cmdlet(name).Parameters.Keys.Except(OfPowerShell).Except(known));
    }

    [Fact]
    public void Every_cmdlet_for_Twilio_is_in_the_table()
    {
        var inTable = OperationTable.All.SelectMany(static operation => operation.Commands).Select(static command => command.Name).Distinct();
        var cmdlets = gateway.Cmdlets().Select(static cmdlet => cmdlet.Name).Where(static name => name.Contains("-Twilio", StringComparison.Ordinal));

        Assert.Equal(cmdlets.Order(), inTable.Concat(WithoutOperation).Order());
    }
}

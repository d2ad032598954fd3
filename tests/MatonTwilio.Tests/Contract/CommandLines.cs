using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>Command lines that the contract makes from a cmdlet's declaration.</summary>
internal static class CommandLines
{
    /// <summary>A line with a value for one parameter, and with good values for the parameters that its parameter set requires.</summary>
    public static string Of(CmdletInfo cmdlet, string parameter, string value)
    {
        var set = cmdlet.ParameterSets.First(set => set.Parameters.Any(one => one.Name == parameter));
        var always = OperationsOf(cmdlet).SelectMany(static operation => operation.Fields).Where(static field => field.IsAlways).Select(static field => field.Parameter).ToHashSet();
        var others = set.Parameters.Where(one => (one.IsMandatory || always.Contains(one.Name)) && one.Name != parameter).Select(one => $" -{one.Name}{ParameterSamples.Of(cmdlet, one)}");
        return $"{cmdlet.Name}{string.Concat(others)}{(cmdlet.Parameters.ContainsKey("Confirm") ? " -Confirm:$false" : "")} -{parameter} {value}";
    }

    /// <summary>The operations that a cmdlet carries out with its parameters as fields.</summary>
    public static IEnumerable<ContractOperation> OperationsOf(CmdletInfo cmdlet)
        => TheContract.Table.Operations.Where(operation => operation.Commands.Any(command => command.Name == cmdlet.Name && command.Sends is null));
}

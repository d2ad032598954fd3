using System.Text;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>One command line for an operation, and the request that must arrive.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Command">The cmdlet.</param>
/// <param name="Field">The field that is specified besides the required ones; null for none.</param>
/// <param name="Sample">Its value.</param>
internal sealed record ContractCase(ContractOperation Operation, Command Command, RequestField? Field = null, Sample? Sample = null)
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private static readonly Lazy<IReadOnlyDictionary<string, ContractCase>> Made =
        new(static () => TheContract.Table.Operations.SelectMany(OfOperation).ToDictionary(static made => made.ToString()));

    /// <summary>Every case of the contract, by the name that its test shows.</summary>
    public static IReadOnlyDictionary<string, ContractCase> All => Made.Value;

    /// <summary>Whether it names a record to change and no change.</summary>
    public bool ChangesNothing => Field is null && Command.Sends is null && Operation is { Method: "POST", Path.IsOfRecord: true }
        && !Operation.Fields.Any(static one => one.IsAlways);

    public override string ToString() => $"{Operation} <- {Command.Line}{(Field is null ? "" : $" -{Field.Parameter}{Sample!.Typed}")}";

    /// <summary>The command line, and the fields that it sends, encoded and sorted.</summary>
    public (string Line, IReadOnlyList<string> Pairs) In(CommandParameterSetInfo set, bool canAsk)
    {
        var given = new List<(RequestField Field, Sample Sample)>();
        foreach (var field in Operation.Fields)
        {
            if (field == Field)
            {
                given.Add((field, Sample!));
            }
            else if (Command.Sends is null && (field.IsAlways || set.Parameters.Any(parameter => parameter.IsMandatory && parameter.Name == field.Parameter)))
            {
                given.Add((field, RequestSamples.Of(field)[0]));
            }
        }

        return Compose(given, canAsk);
    }

    /// <summary>The command line that specifies every field of a parameter set.</summary>
    public (string Line, IReadOnlyList<string> Pairs) WithEverythingOf(CommandParameterSetInfo set, bool canAsk) => Compose(
        [.. Operation.Fields
            .Where(field => field.Kind != RequestField.None && set.Parameters.Any(parameter => parameter.Name == field.Parameter))
            .Select(field => (field, SamplesOf(Operation, field)[^1]))],
        canAsk);

    /// <summary>The parameter sets that this case can use, the default one first. There is at least one.</summary>
    public IReadOnlyList<CommandParameterSetInfo> SetsOf(CmdletInfo cmdlet)
    {
        var sets = cmdlet.ParameterSets.Where(Fits).OrderByDescending(static set => set.IsDefault).ToList();
        Assert.True(sets.Count > 0, $"{Operation.Line}: no parameter set of {cmdlet.Name} has the parameters that this row gives and requires.");
        return sets;
    }

    private static IEnumerable<ContractCase> OfOperation(ContractOperation operation)
    {
        foreach (var command in operation.Commands)
        {
            yield return new ContractCase(operation, command);
            foreach (var field in operation.Fields.Where(field => command.Sends is null && field.Kind != RequestField.None))
            {
                foreach (var sample in SamplesOf(operation, field))
                {
                    yield return new ContractCase(operation, command, field, sample);
                }
            }
        }
    }

    // Empty text clears a field of an existing record. For a new record, it is refused.
    private static IReadOnlyList<Sample> SamplesOf(ContractOperation operation, RequestField field)
        => [.. RequestSamples.Of(field).Where(sample => operation.Path.IsOfRecord || sample.Wire[0].Length > 0)];

    private bool Fits(CommandParameterSetInfo set)
    {
        var inPath = Operation.Path.Sids.Select(static sid => sid.Parameter).ToHashSet();
        return inPath.All(name => set.Parameters.Any(parameter => parameter.Name == name))
            && Operation.Fields.Where(field => field == Field || field.IsAlways).All(field => set.Parameters.Any(parameter => parameter.Name == field.Parameter))
            && set.Parameters.Where(parameter => parameter.IsMandatory && !inPath.Contains(parameter.Name))
                .All(parameter => Command.Gives(parameter.Name) || Operation.Fields.Any(field => field.Parameter == parameter.Name));
    }

    private (string Line, IReadOnlyList<string> Pairs) Compose(IReadOnlyList<(RequestField Field, Sample Sample)> given, bool canAsk)
    {
        var line = new StringBuilder(Command.Line);
        foreach (var (prefix, parameter) in Operation.Path.Sids)
        {
            line.Append(" -").Append(parameter).Append(' ').Append(Sid.Example(prefix));
        }

        foreach (var (field, sample) in given)
        {
            line.Append(" -").Append(field.Parameter).Append(sample.Typed);
        }

        line.Append(canAsk ? " -Confirm:$false" : "");
        return (line.ToString(), [.. Expected(given).Order(StringComparer.Ordinal)]);
    }

    private IEnumerable<string> Expected(IReadOnlyList<(RequestField Field, Sample Sample)> given)
    {
        var pairs = given.SelectMany(static one => one.Sample.Pairs(one.Field.Name)).ToList();
        foreach (var also in given.Select(one => Operation.Family.Companions.GetValueOrDefault(one.Field.Name)).Append(Command.Sends).OfType<string>())
        {
            var (name, value) = also.Split('=') is [var before, var after] ? (before, after) : throw new InvalidOperationException(also);
            if (!pairs.Any(pair => pair.Name == name))
            {
                pairs.Add((name, value));
            }
        }

        if (Operation.IsList && !pairs.Any(static pair => pair.Name == "PageSize"))
        {
            // A list without a limit requests the maximum page size.
            pairs.Add(("PageSize", "1000"));
        }

        return pairs.Select(pair => $"{Encode(pair.Name)}={Encode(pair.Value)}");
    }

    private string Encode(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(one =>
        Unreserved.Contains((char)one, StringComparison.Ordinal) ? ((char)one).ToString() : one == ' ' && Operation.Method == "POST" ? "+" : $"%{one:X2}"));
}

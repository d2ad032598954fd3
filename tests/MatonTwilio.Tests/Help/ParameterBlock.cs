using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>The properties of a parameter that a page must contain, in the format of PlatyPS.</summary>
internal static class ParameterBlock
{
    public static string Of(CmdletInfo cmdlet, ParameterMetadata parameter) => string.Join('\n',
    [
        "```yaml",
        $"Type: {TypeName(parameter.ParameterType)}",
        $"DefaultValue: {Default(cmdlet, parameter)}",
        $"SupportsWildcards: {Text(parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any())}",
        .. List("Aliases", parameter.Aliases),
        "ParameterSets:",
        .. parameter.ParameterSets.OrderBy(static set => set.Key, StringComparer.Ordinal).SelectMany(static set => Set(set.Key, set.Value)),
        "DontShow: false",
        .. List("AcceptedValues", Accepted(parameter)),
        "HelpMessage: ''",
        "```",
    ]);

    private static IEnumerable<string> Set(string name, ParameterSetMetadata set)
    => [
        $"- Name: {(name == ParameterAttribute.AllParameterSets ? "(All)" : name)}",
        $"  Position: {(set.Position < 0 ? "Named" : set.Position.ToString(CultureInfo.InvariantCulture))}",
        $"  IsRequired: {Text(set.IsMandatory)}",
        $"  ValueFromPipeline: {Text(set.ValueFromPipeline)}",
        $"  ValueFromPipelineByPropertyName: {Text(set.ValueFromPipelineByPropertyName)}",
        $"  ValueFromRemainingArguments: {Text(set.ValueFromRemainingArguments)}",
    ];

    private static IEnumerable<string> List(string name, IReadOnlyCollection<string> values)
        => values.Count == 0 ? [$"{name}: []"] : [$"{name}:", .. values.Select(static value => "- " + value)];

    private static string Text(bool value) => value ? "true" : "false";

    private static string TypeName(Type type)
        => Nullable.GetUnderlyingType(type) is { } inner ? $"System.Nullable`1[{inner.FullName}]" : type.FullName!;

    private static string[] Accepted(ParameterMetadata parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        return type.IsEnum ? Enum.GetNames(type) : [.. parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(static set => set.ValidValues)];
    }

    // The default value of a parameter. Zero and empty text mean that there is none.
    private static string Default(CmdletInfo cmdlet, ParameterMetadata parameter)
        => cmdlet.ImplementingType.GetProperty(parameter.Name)?.GetValue(Activator.CreateInstance(cmdlet.ImplementingType)) switch
        {
            int number and not 0 => number.ToString(CultureInfo.InvariantCulture),
            double number and not 0 => number.ToString(CultureInfo.InvariantCulture),
            string { Length: > 0 } text => text,
            Enum value when Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0 => value.ToString(),
            _ => "''",
        };
}

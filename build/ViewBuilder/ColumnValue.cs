using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>What a column shows, as PowerShell reads it.</summary>
internal static partial class ColumnValue
{
    /// <summary>Makes a column's value: a property's name where that is enough, a script otherwise.</summary>
    /// <param name="column">The column.</param>
    /// <param name="types">The types that have what it shows.</param>
    /// <returns>The element.</returns>
    public static XElement Of(Column column, IReadOnlyList<Type> types)
    {
        var isExpression = column.Source.StartsWith('{');
        var expression = isExpression ? column.Source[1..^1] : $"$_.{column.Source}";
        var properties = Properties(column.Line, expression, types);

        var kind = column.Kind ?? (isExpression
            ? throw column.Line.Error(ErrorCode.Kind, $"{column.Source} has no kind. An expression needs one: {ValueKinds.All}.")
            : ValueKinds.DefaultOf(properties[0]));
        if (!ValueKinds.Contains(kind))
        {
            throw column.Line.Error(ErrorCode.Kind, $"'{kind}' is not a kind. Expected one of {ValueKinds.All}.");
        }

        return ValueKinds.IsRaw(kind) && !isExpression
            ? new XElement("PropertyName", column.Source)
            : new XElement("ScriptBlock", ValueKinds.Script(kind, expression));
    }

    private static List<PropertyInfo> Properties(SourceLine line, string expression, IReadOnlyList<Type> types)
    => [
        .. from name in PropertyNames().Matches(expression)
           from type in types
           select type.GetProperty(name.Value) ?? throw line.Error(ErrorCode.UnknownName, $"{type.Name} has no property '{name}'."),
    ];

    [GeneratedRegex(@"(?<=\$_\.)\w+")]
    private static partial Regex PropertyNames();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>The value of a column, in PowerShell's format.</summary>
internal static partial class ColumnValue
{
    /// <summary>Creates the value of a column: the name of a property if that is enough, otherwise a script.</summary>
    /// <param name="column">The column.</param>
    /// <param name="types">The types that the view shows.</param>
    /// <returns>The element.</returns>
    public static XElement Of(Column column, IReadOnlyList<Type> types)
    {
        var isExpression = column.Source.StartsWith('{');
        var expression = isExpression ? column.Source[1..^1] : $"$_.{column.Source}";
        var shown = ShownTypes(column.Line, expression, types);

        var kind = column.Kind ?? (isExpression
            ? throw column.Line.Error(ErrorCode.Kind, $"{column.Source} has no kind. An expression needs one: {ValueKinds.All}.")
            : ValueKinds.DefaultOf(shown[0]));
        if (!ValueKinds.Contains(kind))
        {
            throw column.Line.Error(ErrorCode.Kind, $"'{kind}' is not a kind. Expected one of {ValueKinds.All}.");
        }

        if (ValueKinds.IsRaw(kind) && shown.Any(ValueKinds.HoldsText))
        {
            throw column.Line.Error(ErrorCode.Kind, $"{column.Source} can hold text of a response, which is never raw. Expected text, status or value.");
        }

        return ValueKinds.IsRaw(kind) && !isExpression
            ? new XElement("PropertyName", column.Source)
            : new XElement("ScriptBlock", ValueKinds.Script(kind, expression));
    }

    // $_.Response.Code is a property of a property; $_.State.ToString() is not.
    private static List<Type> ShownTypes(SourceLine line, string expression, IReadOnlyList<Type> types)
    => [
        .. from path in PropertyPaths().Matches(expression)
           from type in types
           select path.Groups["name"].Captures.Aggregate(type, (owner, name) => TypeOf(line, owner, name.Value)),
    ];

    private static Type TypeOf(SourceLine line, Type owner, string name)
        => owner.GetProperty(name)?.PropertyType ?? throw line.Error(ErrorCode.UnknownName, $"{owner.Name} has no property '{name}'.");

    [GeneratedRegex(@"(?<=\$_)(\.(?<name>\w+))+(?![\w(])", RegexOptions.ExplicitCapture)]
    private static partial Regex PropertyPaths();
}

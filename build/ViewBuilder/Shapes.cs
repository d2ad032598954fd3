using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>The shapes of views, by the first word of a line.</summary>
internal static class Shapes
{
    private const int FewestInTable = 4;
    private const int MostInTable = 7;

    /// <summary>Creates the element that contains the columns of a view.</summary>
    /// <param name="heading">The heading of the view.</param>
    /// <param name="line">The view's line.</param>
    /// <returns>The element.</returns>
    public static XElement Make(Heading heading, OutlineLine line)
    {
        var shape = line.Text.Split(' ')[0];
        var columns = Column.ParseAll(line);
        return shape switch
        {
            "table" => Table(heading, line, columns, wraps: false),
            "wrapped" => Table(heading, line, columns, wraps: true),
            "list" => List(heading, line, columns),
            "wide" => Wide(heading, line, columns),
            _ => throw line.Error(ErrorCode.Syntax, $"'{shape}' is not a shape. Expected table, wrapped, list or wide."),
        };
    }

    private static XElement Table(Heading heading, OutlineLine line, IReadOnlyList<Column> columns, bool wraps)
    {
        var fewest = Math.Min(FewestInTable, heading.Types[0].GetProperties().Length);
        Require(columns.Count >= fewest && columns.Count <= MostInTable, line, columns, $"{fewest} to {MostInTable}");

        var items = columns.Select(column => new XElement("TableColumnItem", ColumnValue.Of(column, heading.Types)));
        return new XElement("TableControl",
            new XElement("TableHeaders", columns.Select(TableHeader)),
            new XElement("TableRowEntries", new XElement("TableRowEntry",
                wraps ? new XElement("Wrap") : null,
                new XElement("TableColumnItems", items))));
    }

    private static XElement TableHeader(Column column) => new("TableColumnHeader",
        new XElement("Label", column.Label),
        column.Width switch
        {
            null => throw column.Line.Error(ErrorCode.Width, $"The column '{column.Label}' has no width. Expected a number, or {Column.Rest}."),
            Column.Rest => null,
            var width => new XElement("Width", width),
        },
        column.AlignsRight ? new XElement("Alignment", "Right") : null);

    private static XElement List(Heading heading, OutlineLine line, IReadOnlyList<Column> columns)
    {
        Require(columns.Count > 0, line, columns, "one or more");

        var items = columns.Select(column => new XElement("ListItem", new XElement("Label", column.Label), WithoutWidth(heading, column)));
        return new XElement("ListControl", new XElement("ListEntries", new XElement("ListEntry", new XElement("ListItems", items))));
    }

    private static XElement Wide(Heading heading, OutlineLine line, IReadOnlyList<Column> columns)
    {
        Require(columns.Count == 1, line, columns, "one");

        var item = new XElement("WideItem", WithoutWidth(heading, columns[0]));
        return new XElement("WideControl", new XElement("WideEntries", new XElement("WideEntry", item)));
    }

    private static XElement WithoutWidth(Heading heading, Column column) => column.Width is null
        ? ColumnValue.Of(column, heading.Types)
        : throw column.Line.Error(ErrorCode.Width, $"The column '{column.Label}' has a width. Only a table's column has one.");

    private static void Require(bool isRight, OutlineLine line, IReadOnlyList<Column> columns, string expected)
    {
        if (!isRight)
        {
            throw line.Error(ErrorCode.ColumnCount, $"The view has {columns.Count} columns. Expected {expected}.");
        }
    }
}

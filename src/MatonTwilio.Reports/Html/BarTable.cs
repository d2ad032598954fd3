namespace MatonTwilio.Reports;

/// <summary>A row of a table with bars.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="Style">The CSS class with the color of its bar.</param>
/// <param name="Amount">The amount that its bar shows.</param>
/// <param name="Cells">The texts of its figures.</param>
internal sealed record BarRow(string Name, string Style, decimal Amount, params string[] Cells);

/// <summary>A table with a bar in each row. The table is the chart, because the figures are next to the bars.</summary>
internal static class BarTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="html">The output.</param>
    /// <param name="caption">The caption of the table.</param>
    /// <param name="headers">The headers of the first column and of each figure.</param>
    /// <param name="rows">The rows, in order.</param>
    public static void Write(HtmlWriter html, string caption, IReadOnlyList<string> headers, IReadOnlyList<BarRow> rows)
    {
        html.Write($"<div class=\"scroll\"><table class=\"bars\"><caption>{caption}</caption><thead><tr><th scope=\"col\">{headers[0]}</th><td></td>");
        foreach (var header in headers.Skip(1))
        {
            html.Write($"<th scope=\"col\" class=\"number\">{header}</th>");
        }

        html.Write("</tr></thead><tbody>");
        var most = rows.Max(static row => row.Amount);
        foreach (var row in rows)
        {
            html.Write($"<tr><th scope=\"row\">{row.Name}</th>");
            html.Write($"<td class=\"bar\"><svg aria-hidden=\"true\"><rect class=\"{row.Style}\" width=\"{100 * Money.Share(row.Amount, most)}%\" height=\"100%\"/></svg></td>");
            foreach (var cell in row.Cells)
            {
                html.Write($"<td class=\"number\">{cell}</td>");
            }

            html.Write("</tr>");
        }

        html.Write("</tbody></table></div>");
    }
}

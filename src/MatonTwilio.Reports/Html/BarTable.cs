namespace MatonTwilio.Reports;

/// <summary>A row of a table of bars.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Style">The class of its bar's color.</param>
/// <param name="Amount">How long its bar is.</param>
/// <param name="Cells">Its figures, in words.</param>
internal sealed record BarRow(string Name, string Style, decimal Amount, params string[] Cells);

/// <summary>A table whose rows have a bar each: the figures stand beside the bars, so that the table is the chart.</summary>
internal static class BarTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="headers">The name of the first column, and of each figure.</param>
    /// <param name="rows">The rows, in their order.</param>
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

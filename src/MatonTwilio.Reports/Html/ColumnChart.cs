namespace MatonTwilio.Reports;

/// <summary>A part of each column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Style">The CSS class with its color.</param>
/// <param name="Amounts">An amount for each step; null if none is known.</param>
internal sealed record ColumnPart(string Name, string Style, IReadOnlyList<decimal?> Amounts);

/// <summary>A stacked column for each day, with an axis, and the same data as a table.</summary>
/// <remarks>All positions are percentages of the available space, so that text has the same size on every screen.</remarks>
internal sealed class ColumnChart(TimeSteps steps, IReadOnlyList<ColumnPart> parts, Func<decimal, string> write)
{
    private const int MostLabels = 5;
    private const decimal WidestColumn = 6;

    /// <summary>Writes the chart.</summary>
    /// <param name="html">The output.</param>
    /// <param name="title">The title, with the unit of the amounts.</param>
    public void Write(HtmlWriter html, string title)
    {
        var sums = Enumerable.Range(0, steps.Count).Select(Sum).ToList();
        var scale = Scale.Of(sums.Max() ?? 0);
        html.Write($"<figure><figcaption>{Caption(title, sums)}</figcaption>");
        Legend(html);
        html.Write($"<svg class=\"columns\" role=\"img\" aria-label=\"{title}\">");
        foreach (var tick in scale.Ticks)
        {
            var y = 100 - scale.Percent(tick);
            html.Write($"<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{y}%\" y2=\"{y}%\"/><text class=\"tick end\" x=\"-8\" y=\"{y}%\" dy=\"4\">{Money.ShortCount(tick)}</text>");
        }

        for (var index = 0; index < steps.Count; index++)
        {
            Column(html, scale, index);
        }

        Labels(html);
        html.Write("</svg>");
        Table(html, title, sums);
        html.Write("</figure>");
    }

    private decimal? Sum(int index) => parts.All(part => part.Amounts[index] is null) ? null : parts.Aggregate(0m, (sum, part) => Money.Sum(sum, part.Amounts[index] ?? 0));

    private string Caption(string title, List<decimal?> sums)
    {
        var missing = sums.Count(static sum => sum is null);
        var most = sums.Max();
        var highest = most > 0 ? $" Highest: {write(most.Value)} ({steps.Label(sums.IndexOf(most))})." : "";
        return $"{title}.{highest}{(missing == 0 ? "" : $" Without a record: {Money.Count(missing)} of {Money.Count(steps.Count)} {steps.Name}s.")}";
    }

    private void Legend(HtmlWriter html)
    {
        if (parts.Count < 2)
        {
            return;
        }

        html.Write("<p class=\"legend\">");
        foreach (var part in parts)
        {
            html.Write($"<span><svg class=\"key\" aria-hidden=\"true\"><rect class=\"{part.Style}\" width=\"100%\" height=\"100%\"/></svg> {part.Name}</span> ");
        }

        html.Write("</p>");
    }

    private void Column(HtmlWriter html, Scale scale, int index)
    {
        var place = 100m / steps.Count;
        var width = Math.Min(0.8m * place, WidestColumn);
        var x = (place * index) + ((place - width) / 2);
        var below = 0m;
        foreach (var part in parts.Where(part => part.Amounts[index] > 0))
        {
            var height = scale.Percent(part.Amounts[index]!.Value);
            below += height;
            html.Write($"<rect class=\"{part.Style}\" x=\"{x}%\" y=\"{100 - below}%\" width=\"{width}%\" height=\"{height}%\">");
            html.Write($"<title>{steps.Label(index)}, {part.Name}: {write(part.Amounts[index]!.Value)}</title></rect>");
        }
    }

    private void Labels(HtmlWriter html)
    {
        var place = 100m / steps.Count;
        var count = Math.Min(MostLabels, steps.Count);
        for (var label = 0; label < count; label++)
        {
            var index = count == 1 ? 0 : (int)Math.Round((double)label * (steps.Count - 1) / (count - 1));
            var anchor = count < 3 || (label > 0 && label < count - 1) ? "middle" : label == 0 ? "start" : "end";
            var x = anchor switch
            {
                "start" => place * index,
                "end" => place * (index + 1),
                _ => place * (index + 0.5m),
            };
            var width = count == MostLabels && label % 2 == 1 ? "wide" : "";
            html.Write($"<text class=\"tick {anchor} {width}\" x=\"{x}%\" y=\"100%\" dy=\"20\">{steps.Label(index)}</text>");
        }
    }

    private void Table(HtmlWriter html, string title, List<decimal?> sums)
    {
        html.Write($"<details><summary>As a table</summary><div class=\"scroll\"><table><caption>{title}</caption><thead><tr><th scope=\"col\">{steps.Name}</th>");
        foreach (var part in parts)
        {
            html.Write($"<th scope=\"col\" class=\"number\">{part.Name}</th>");
        }

        html.Write("</tr></thead><tbody>");
        for (var index = 0; index < steps.Count; index++)
        {
            html.Write($"<tr><th scope=\"row\">{steps.Label(index)}</th>");
            foreach (var part in parts)
            {
                html.Write($"<td class=\"number\">{(sums[index] is null ? "no record" : write(part.Amounts[index] ?? 0))}</td>");
            }

            html.Write("</tr>");
        }

        html.Write("</tbody></table></div></details>");
    }
}

using System.Globalization;
using Spectre.Console;

namespace MatonTwilio.Reports;

/// <summary>Draws usage for a terminal: a bar for each category, and a calendar of the days.</summary>
public static class UsageChart
{
    /// <summary>A color of the terminal's palette that is readable on a light and on a dark background.</summary>
    internal static readonly Color Ink = Color.Teal;

    private const int MostBars = 30;
    private const string Marks = "░▒▓█";

    /// <summary>Draws the chart.</summary>
    /// <param name="totals">The usage.</param>
    /// <param name="width">The width to fill, in characters.</param>
    /// <param name="isColored">Whether to use colors, with ANSI sequences. The chart is readable without them.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<string> Draw(UsageTotals totals, int width, bool isColored)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return TextConsole.Draw(width, isColored, console =>
        {
            foreach (var usage in totals.Currencies)
            {
                Draw(console, usage);
            }
        });
    }

    private static void Draw(IAnsiConsole console, CurrencyUsage usage)
    {
        var period = usage is { First: { } first, Last: { } last } ? FormattableString.Invariant($" from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}") : "";
        Line(console, $"Usage{period}: {Money.Text(usage.Price, usage.Currency)}", isTitle: true);
        if (usage.Categories is { Count: > 0 } categories)
        {
            Line(console, "");
            console.Write(Bars(categories, console.Profile.Width));
            if (categories.Count > MostBars)
            {
                Line(console, $"and {Money.Count(categories.Count - MostBars)} more categories");
            }

            if (usage.HasNested)
            {
                Line(console, "Categories contain one another, so that the bars do not add up to the total.");
            }

            if (UsageWords.LeftOut(usage) is { Length: > 0 } leftOut)
            {
                Line(console, leftOut);
            }
        }

        Days(console, "Cost", usage.DailyCost, Money.Text, Money.Short);
        Days(console, "Count", usage.DailyCount, Money.Count, Money.ShortCount);
        Line(console, "");
    }

    private static Table Bars(IReadOnlyList<CategoryUsage> categories, int width)
    {
        var most = categories.Max(static category => category.Figures.Price);
        var rows = categories.Take(MostBars).Select(category => (
            DisplayText.Visible(category.Name),
            Money.Share(category.Figures.Price, most),
            InWidth(category.Figures.Price, width / 3, Money.Text, Money.Short),
            DisplayText.Visible($"{InWidth(category.Figures.Count, width / 3, Money.Count, Money.ShortCount)} {category.CountUnit}".TrimEnd())));
        return Bars("Category", "Cost", "Count", [.. rows], width);
    }

    // The bars get the width that the text leaves.
    private static Table Bars(string name, string amount, string more, IReadOnlyList<(string Name, decimal Share, string Amount, string More)> rows, int width)
    {
        var nameWidth = Math.Min(width / 3, Math.Max(name.Length, rows.Max(static row => row.Name.GetCellWidth())));
        var amountWidth = Math.Max(amount.Length, rows.Max(static row => row.Amount.Length));
        var moreWidth = Math.Min(width / 3, Math.Max(more.Length, rows.Max(static row => row.More.GetCellWidth())));
        var table = Plain(name, "", amount, more);
        table.ShowHeaders = name.Length > 0;
        table.Columns[0].Width = nameWidth;
        table.Columns[1].Width = Math.Max(1, width - nameWidth - amountWidth - moreWidth - 4);
        table.Columns[2].Width = amountWidth;
        table.Columns[2].RightAligned();
        table.Columns[3].Width = moreWidth;
        table.Columns[3].RightAligned();
        foreach (var row in rows)
        {
            table.AddRow(Words(Fit(row.Name, nameWidth)), new Bar(row.Share), Words(row.Amount), Words(Fit(row.More, moreWidth)));
        }

        return table;
    }

    private static void Days(IAnsiConsole console, string what, DaySeries series, Func<decimal, string> write, Func<decimal, string> writeShort)
    {
        if (series.IsEmpty)
        {
            return;
        }

        var steps = TimeSteps.Of(series.First, series.Last);
        var amounts = series.Over(steps);
        Line(console, "");
        Line(console, $"{what} by {steps.Name}", isTitle: true);
        var isCalendar = steps.AreDays && console.Profile.Width >= CalendarWidth(steps, amounts, writeShort);
        console.Write(isCalendar ? Calendar(steps, amounts, writeShort) : Steps(steps, amounts, write, writeShort, console.Profile.Width));
        if (isCalendar && amounts.Max() is > 0 and { } most)
        {
            Line(console, $"{Marks[0]} to {Marks[^1]}: quarters of the largest, {write(most)}. - : no record.");
        }
    }

    // The width of the calendar: the week, and for each weekday its longest amount with a mark. If it does not fit, the days are in one column.
    private static int CalendarWidth(TimeSteps steps, IReadOnlyList<decimal?> amounts, Func<decimal, string> write)
        => "2026-01-01 ".Length + Enumerable.Range(0, 7).Sum(weekday => 1 + Math.Max(
            "Mon".Length,
            Enumerable.Range(0, steps.Count).Where(index => (int)steps.StartOf(index).DayOfWeek == weekday).Max(index => (int?)Cell(amounts[index], write).Length) ?? 0));

    private static string Cell(decimal? amount, Func<decimal, string> write) => amount switch
    {
        null => "-",
        <= 0 => write(amount.Value),
        _ => $"{Marks[0]} {write(amount.Value)}",
    };

    private static string InWidth(decimal amount, int width, Func<decimal, string> write, Func<decimal, string> writeShort)
        => write(amount) is { } text && text.Length <= width ? text : writeShort(amount);

    // One row for each week, so that each weekday has a column.
    private static Table Calendar(TimeSteps steps, IReadOnlyList<decimal?> amounts, Func<decimal, string> write)
    {
        var table = Plain("Week of", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        table.ShowHeaders = true;
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        var most = amounts.Max() ?? 0;
        var start = steps.StartOf(0);
        var lead = ((int)start.DayOfWeek + 6) % 7;
        for (var week = -lead; week < steps.Count; week += 7)
        {
            var cells = Enumerable.Range(week, 7).Select(index => index < 0 || index >= steps.Count ? Words("") : Day(amounts[index], most, write));
            table.AddRow([Words(DateOnly.FromDayNumber(Math.Max(0, start.DayNumber + week)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), .. cells]);
        }

        return table;
    }

    private static Text Day(decimal? amount, decimal most, Func<decimal, string> write) => amount switch
    {
        null => Words("-"),
        <= 0 => Words(write(amount.Value)),
        _ => new Text($"{Marks[(int)Math.Min(3, 4 * Money.Share(amount.Value, most))]} {write(amount.Value)}", new Style(Ink)),
    };

    private static Table Steps(TimeSteps steps, IReadOnlyList<decimal?> amounts, Func<decimal, string> write, Func<decimal, string> writeShort, int width)
    {
        var most = amounts.Max() ?? 0;
        return Bars("", "", "", [.. amounts.Select((amount, index) => (
            steps.Label(index),
            Money.Share(amount ?? 0, most),
            amount is { } known ? InWidth(known, width / 3, write, writeShort) : "-",
            ""))], width);
    }

    private static Table Plain(params string[] headers)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(Words(header)) { Padding = new Padding(0, 0, 1, 0), NoWrap = true });
        }

        return table;
    }

    /// <summary>A text cut to a width.</summary>
    internal static string Fit(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        var end = 0;
        for (var used = 0; used + text[end].GetCellWidth() < width; end++)
        {
            used += text[end].GetCellWidth();
        }

        return text[..end] + "…";
    }

    // Cells are Text and not markup, because text from the API is untrusted and may contain square brackets.
    private static Text Words(string text) => new(DisplayText.Visible(text));

    private static void Line(IAnsiConsole console, string text, bool isTitle = false)
    {
        console.Write(new Text(DisplayText.Visible(text), isTitle ? new Style(decoration: Decoration.Bold) : Style.Plain));
        console.WriteLine();
    }
}

using System.Globalization;
using Spectre.Console;

namespace MatonTwilio.Reports;

/// <summary>Draws a live view of messages: the figures, the newest messages, the failures by code.</summary>
public static class MessageWatchView
{
    private const int MostErrors = 5;
    private const int LongestCell = 22;

    /// <summary>Draws the view.</summary>
    /// <param name="watch">The messages.</param>
    /// <param name="span">The length of their period.</param>
    /// <param name="spentToday">The amount spent today; null if it is unknown.</param>
    /// <param name="note">A line at the end, such as the error of the last poll; null for none.</param>
    /// <param name="width">The width to fill, in characters.</param>
    /// <param name="isColored">Whether to use colors, with ANSI sequences.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<string> Draw(MessageWatch watch, TimeSpan span, string? spentToday, string? note, int width, bool isColored)
    {
        ArgumentNullException.ThrowIfNull(watch);
        return TextConsole.Draw(width, isColored, console =>
        {
            Line(console, Rate(watch, span, spentToday), Style.Plain);
            Line(console, Outcomes(watch), Style.Plain);
            Line(console, "", Style.Plain);
            console.Write(Newest(watch, console.Profile.Width));
            Line(console, "", Style.Plain);
            foreach (var (code, count) in watch.Errors.Take(MostErrors))
            {
                Line(console, $"{Money.Count(count)} x {Money.Code(code)}: {ErrorCodeTable.MeaningOf(code) ?? "see Twilio's page about the code."}", new Style(Color.Red));
            }

            Line(console, note ?? "", Style.Plain);
        });
    }

    /// <summary>A message as one line, for output without a terminal.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The line.</returns>
    public static string Line(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var error = message.ErrorCode is { } code and not 0 ? $" {Money.Code(code)}: {ErrorCodeTable.MeaningOf(code)}" : "";
        return DisplayText.Visible($"{Time(message)} {message.Status,-11} {message.From} -> {message.To} {message.Sid}{error}");
    }

    private static string Rate(MessageWatch watch, TimeSpan span, string? spentToday)
    {
        var rate = (watch.Count / Math.Max(1, span.TotalMinutes)).ToString("0.0", CultureInfo.InvariantCulture);
        var spent = spentToday is null ? "" : $"; {spentToday} spent today";
        return $"{Money.Count(watch.Count)} messages in {Money.Count((decimal)Math.Round(span.TotalMinutes))} min, {rate} a minute{spent}";
    }

    private static string Outcomes(MessageWatch watch)
    {
        var open = watch.Count - watch.Received - watch.Delivered - watch.Failed;
        return $"{Money.Count(watch.Delivered)} delivered, {Money.Count(watch.Failed)} failed, {Money.Count(open)} in progress, {Money.Count(watch.Received)} received";
    }

    // The body gets the width that the other columns leave.
    private static Table Newest(MessageWatch watch, int width)
    {
        var rows = watch.Newest.Select(static message => new[]
        {
            Time(message), DisplayText.Visible(message.Status), DisplayText.Visible(message.From), DisplayText.Visible(message.To),
            message.ErrorCode is { } code and not 0 ? Money.Code(code) : "", DisplayText.Visible(message.Body),
        }).Prepend(["Time", "Status", "From", "To", "Error", "Body"]).ToList();
        int[] widths = [.. Enumerable.Range(0, 5).Select(column => Math.Min(LongestCell, rows.Max(row => row[column].GetCellWidth())))];
        widths = [.. widths, Math.Max(1, width - widths.Sum() - widths.Length - 1)];
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        foreach (var column in widths)
        {
            table.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, 1, 0), NoWrap = true, Width = column });
        }

        foreach (var row in rows)
        {
            // Cells are Text and not markup, because text from the API is untrusted.
            table.AddRow(row.Select((cell, column) => new Text(UsageChart.Fit(cell, widths[column]), column == 1 ? new Style(ColorOf(cell)) : Style.Plain)));
        }

        return table;
    }

    private static string Time(TwilioMessage message)
        => (message.DateSent ?? message.DateCreated)?.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "        ";

    private static Color ColorOf(string? status) => status switch
    {
        "delivered" or "read" or "received" => Color.Green,
        "failed" or "undelivered" => Color.Red,
        _ => Color.Default,
    };

    private static void Line(IAnsiConsole console, string text, Style style)
    {
        console.Write(new Text(UsageChart.Fit(DisplayText.Visible(text), console.Profile.Width), style));
        console.WriteLine();
    }
}

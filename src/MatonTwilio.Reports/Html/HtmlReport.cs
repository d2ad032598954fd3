using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>
/// Writes a report as one self-contained HTML page, without scripts, fonts, pictures or network access. Its content security policy forbids them, so that no text of a
/// record can add any.
/// </summary>
public static class HtmlReport
{
    private const int MostRows = 100;
    private const int LongestLabel = 60;

    /// <summary>Writes the page.</summary>
    /// <param name="totals">The totals that it shows.</param>
    /// <param name="title">Its title.</param>
    /// <param name="created">When it is created.</param>
    /// <param name="output">The output.</param>
    public static void Write(ReportTotals totals, string title, DateTimeOffset created, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var html = new HtmlWriter(output);
        var style = ReportStyle.Load();
        html.Write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Write("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{style.Hash}'; base-uri 'none'; form-action 'none'\">");
        html.Write($"<title>{title}</title><style>");
        html.WriteStyle(style);
        var createdAt = created.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        html.Write($"</style></head><body><header><h1>{title}</h1>");
        html.Write($"<p><span>{Period(totals)}</span> <span>Created {createdAt} UTC.</span> <span>Days are days in UTC.</span> <span>{totals.Scope}</span></p></header><main>");
        if (totals.IsEmpty)
        {
            html.Write("<p>There are no messages, calls, usage or journal rows to report on.</p>");
        }

        Figures(html, totals);
        foreach (var usage in totals.Usage.Currencies)
        {
            Usage(html, usage);
        }

        CampaignSection.Write(html, totals.Journal);
        Messages(html, totals.Messages);
        Calls(html, totals.Calls);
        html.Write("</main></body></html>\n");
    }

    private static string Period(ReportTotals totals)
        => totals.Period is var (first, last) ? FormattableString.Invariant($"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}.") : "";

    private static void Figures(HtmlWriter html, ReportTotals totals)
    {
        html.Write("<dl class=\"figures\">");
        foreach (var usage in totals.Usage.Currencies)
        {
            Figure(html, "Usage", Money.Text(usage.Price), Unit(usage));
        }

        if (totals.Messages is { Count: > 0 } messages)
        {
            Figure(html, "Messages", Money.Count(messages.Count), $"{Money.Count(messages.Inbound)} received");
            if (messages.Reached + messages.Failed is > 0 and var known)
            {
                Figure(html, "Delivered", Percent(messages.Reached, known), $"of {Money.Count(known)} sent messages with a final status");
            }
        }

        if (totals.Calls is { Count: > 0 } calls)
        {
            Figure(html, "Calls", Money.Count(calls.Count), $"{Money.Count(calls.Inbound)} received");
            Figure(html, "Minutes", Minutes(calls.Minutes), "total duration of calls");
        }

        html.Write("</dl>");
    }

    private static void Figure(HtmlWriter html, string name, string figure, string more)
        => html.Write($"<div><dt>{name}</dt><dd><strong>{figure}</strong> {more}</dd></div>");

    private static void Usage(HtmlWriter html, CurrencyUsage usage)
    {
        html.Write($"<section><h2>Usage{(usage.Currency.Length > 0 ? ", " : "")}{usage.Currency}</h2>");
        if (usage.Categories is { Count: > 0 } categories)
        {
            BarTable.Write(html, $"Cost by category, {Unit(usage)}", ["Category", "Cost", "Count"], [.. categories.Take(MostRows).Select(category => new BarRow(
                Label(category.Name),
                "main",
                category.Figures.Price,
                Money.Text(category.Figures.Price),
                $"{Money.Count(category.Figures.Count)} {Label(category.CountUnit)}"))]);
            var nested = usage.HasNested ? "Categories contain one another, such as sms and sms-outbound, so that the bars do not add up to the total." : "";
            html.Write($"<p class=\"note\">{More(categories.Count, "categories")}{nested} {UsageWords.LeftOut(usage)}</p>");
        }
        else
        {
            html.Write("<p>There was no usage.</p>");
        }

        Days(html, step => $"Cost by {step}, {Unit(usage)}", Money.Text, ("Cost", "main", usage.DailyCost));
        html.Write("</section>");
    }

    private static void Messages(HtmlWriter html, MessageTotals messages)
    {
        if (messages.Count == 0)
        {
            return;
        }

        html.Write($"<section><h2>Messages</h2><p>{Money.Count(messages.Count)} messages in {Money.Count(messages.Segments)} segments{Paid(messages.Costs)}.</p>");
        Outcomes(html, "Messages by status", messages.Statuses, messages.Count);
        Days(
            html,
            static step => $"Messages by {step}",
            Money.Count,
            ("delivered, read or received", "main", messages.ReachedByDay),
            ("failed or undelivered", "bad", messages.FailedByDay),
            ("in progress, canceled or unknown", "other", messages.OthersByDay));
        Errors(html, messages);
        html.Write("</section>");
    }

    /// <summary>Writes a table of the errors of messages.</summary>
    internal static void Errors(HtmlWriter html, MessageTotals messages)
    {
        if (messages.Errors.Count == 0)
        {
            html.Write("<p>No message has an error code.</p>");
            return;
        }

        html.Write("<div class=\"scroll errors\"><table><caption>Why messages did not arrive</caption>");
        html.Write("<thead><tr><th scope=\"col\">Code</th><th scope=\"col\" class=\"number\">Messages</th><th scope=\"col\">Meaning</th></tr></thead><tbody>");
        foreach (var error in messages.Errors.Values.OrderByDescending(static error => error.Count).ThenBy(static error => error.Code).Take(MostRows))
        {
            var meaning = ErrorCodeTable.MeaningOf(error.Code) ?? (string.IsNullOrWhiteSpace(error.Text) ? "See Twilio's page about the code." : error.Text);
            html.Write($"<tr><th scope=\"row\"><a href=\"{TwilioErrorCode.LinkTo(error.Code)}\" rel=\"noreferrer\">{error.Code}</a></th>");
            html.Write($"<td class=\"number\">{Money.Count(error.Count)}</td><td>{meaning}</td></tr>");
        }

        html.Write($"</tbody></table></div><p class=\"note\">{More(messages.Errors.Count, "codes")}Each code is a link to Twilio's page about it.</p>");
    }

    private static void Calls(HtmlWriter html, CallTotals calls)
    {
        if (calls.Count == 0)
        {
            return;
        }

        html.Write($"<section><h2>Calls</h2><p>{Money.Count(calls.Count)} calls, {Minutes(calls.Minutes)} minutes in total{Paid(calls.Costs)}.</p>");
        Outcomes(html, "Calls by status", calls.Statuses, calls.Count);
        Days(html, static step => $"Minutes of calls by {step}", Minutes, ("Minutes", "main", calls.MinutesByDay));
        html.Write("</section>");
    }

    private static void Outcomes(HtmlWriter html, string caption, Dictionary<string, long> statuses, long all)
    {
        var rows = statuses.OrderByDescending(static status => status.Value).ThenBy(static status => status.Key, StringComparer.Ordinal).Take(MostRows)
            .Select(status => new BarRow(Label(status.Key), StyleOf(status.Key), status.Value, Money.Count(status.Value), Percent(status.Value, all)));
        BarTable.Write(html, caption, ["Status", "Count", "Share"], [.. rows]);
        html.Write($"<p class=\"note\">{More(statuses.Count, "statuses")}</p>");
    }

    private static void Days(HtmlWriter html, Func<string, string> title, Func<decimal, string> write, params (string Name, string Style, DaySeries Series)[] parts)
    {
        var filled = parts.Where(static part => !part.Series.IsEmpty).ToList();
        if (filled.Count > 0)
        {
            var steps = TimeSteps.Of(filled.Min(static part => part.Series.First), filled.Max(static part => part.Series.Last));
            new ColumnChart(steps, [.. filled.Select(part => new ColumnPart(part.Name, part.Style, part.Series.Over(steps)))], write)
                .Write(html, title(steps.Name));
        }
    }

    // The colors only help to find the rows. The words are there for people who cannot distinguish the colors.
    private static string StyleOf(string status) => status switch
    {
        "delivered" or "read" or "received" or "completed" => "main",
        "failed" or "undelivered" or "busy" or "no-answer" => "bad",
        _ => "other",
    };

    private static string Unit(CurrencyUsage usage) => usage.Currency.Length > 0 ? usage.Currency : "in the account's currency";

    // A very long name must not move the figures off the page.
    private static string Label(string? name) => string.IsNullOrEmpty(name) ? "(none)" : name.Length > LongestLabel ? name[..LongestLabel] + "…" : name;

    private static string More(int count, string what) => count > MostRows ? $"{Money.Count(count - MostRows)} more {what} are not shown. " : "";

    private static string Minutes(decimal minutes) => minutes.ToString("#,0.0", CultureInfo.InvariantCulture);

    /// <summary>The amount paid, to follow other figures, and the number of records without a price.</summary>
    internal static string Paid(Costs costs)
    {
        var paid = string.Concat(costs.Where(static cost => cost.Value != 0).Select(static cost => ", " + Money.Text(cost.Value, cost.Key)));
        return paid.Length > 0 && costs.Unpriced > 0 ? $"{paid} ({Money.Count(costs.Unpriced)} without a price)" : paid;
    }

    /// <summary>A share in percent. A share of less than all is not rounded to 100, nor a share of more than nothing to 0.</summary>
    internal static string Percent(long part, long all)
    {
        var percent = 100m * part / all;
        return percent is > 0 and < 0.1m ? "<0.1\u00A0%" : (percent is < 100 and > 99.9m ? 99.9m : percent).ToString("0.0", CultureInfo.InvariantCulture) + "\u00A0%";
    }
}

namespace MatonTwilio.Reports;

/// <summary>The section of a report about a campaign: the progress of its rows, errors, countries, and what to do next.</summary>
internal static class CampaignSection
{
    private const int MostCountries = 100;

    /// <summary>Writes the section, if there is a journal.</summary>
    public static void Write(HtmlWriter html, JournalTotals journal)
    {
        if (journal.Count == 0)
        {
            return;
        }

        var messages = journal.Messages;
        html.Write($"<section><h2>Campaign</h2><p>{Money.Count(journal.Count)} rows, {Money.Count(messages.Segments)} segments{HtmlReport.Paid(messages.Costs)}.</p>");
        Funnel(html, journal);
        if (messages.Count > 0)
        {
            HtmlReport.Errors(html, messages);
            Countries(html, journal);
        }

        html.Write("<h3>What to do next</h3><ul>");
        foreach (var step in NextSteps.Of(journal))
        {
            html.Write($"<li>{step}</li>");
        }

        html.Write("</ul></section>");
    }

    private static void Funnel(HtmlWriter html, JournalTotals journal)
    {
        var (begun, sent) = (journal.Messages.Count, journal.Of(TwilioSendState.Done));
        BarTable.Write(html, "Results of the rows", ["Step", "Count", "Share"],
        [
            Step("Rows in the journal", "other", journal.Count, journal.Count),
            Step("Not skipped", "other", begun, journal.Count),
            Step("Accepted by Twilio", "main", sent, journal.Count),
            Step("Delivered", "main", journal.Messages.Reached, journal.Count),
            Step("Refused, failed or undelivered", "bad", journal.Messages.Failed, journal.Count),
        ]);
    }

    private static BarRow Step(string name, string style, long count, long all) => new(name, style, count, Money.Count(count), HtmlReport.Percent(count, all));

    private static void Countries(HtmlWriter html, JournalTotals journal)
    {
        var countries = journal.Countries.ToList();
        BarTable.Write(html, "Messages by country", ["Country", "Messages", "Delivered"], [.. countries.Take(MostCountries).Select(static country => new BarRow(
            country.Country ?? "(none)", "main", country.Count, Money.Count(country.Count), HtmlReport.Percent(country.Delivered, country.Count)))]);
    }
}

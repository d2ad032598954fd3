using System.Net;

namespace MatonTwilio.Reports.Tests;

/// <summary>The section of the report about a journal: the progress of its rows, the countries, the errors, and what to do next.</summary>
public class CampaignSectionTests
{
    [Fact]
    public void It_shows_the_progress_of_the_rows()
    {
        var page = Page(
            Sent("delivered"), Sent("delivered", "+491712345678"), Sent("undelivered", error: 30003),
            Entry(TwilioSendState.Failed, "Twilio.21610"), Entry(TwilioSendState.Skipped), Entry(TwilioSendState.Skipped, "Maton.OptedOut"));

        Assert.Contains("6 rows, 6 segments", page, StringComparison.Ordinal);
        Assert.Equal(
            [("Rows in the journal", "6"), ("Not skipped", "4"), ("Accepted by Twilio", "3"), ("Delivered", "2"), ("Refused, failed or undelivered", "2")],
            Rows(page, "Results of the rows"));
        Assert.Equal([("US", "3"), ("DE", "1")], Rows(page, "Messages by country"));
        Assert.Contains("""docs/api/errors/30003" rel="noreferrer">30003</a></th><td class="number">1</td><td>The phone was off""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_recommendation_is_shown_once()
    {
        var steps = Steps(
            Sent("sent"), Sent("delivered"), Sent("undelivered", error: 30003), Sent("undelivered", error: 30003), Sent("undelivered", error: 99999), Entry(TwilioSendState.Done),
            Entry(TwilioSendState.Pending), Entry(TwilioSendState.Unknown, "Twilio.OutcomeUnknown"), Entry(TwilioSendState.Skipped, "Maton.OptedOut"));

        Assert.Equal(
            [
                "1 row was started and not finished.",
                "It is unknown whether 1 message was sent.",
                "1 row was sent, and the final status was not read.",
                "1 message has no final status yet.",
                "1 row was skipped because of an opt-out.",
                "2 with 30003",
                "1 with 99999: see Twilio's page about the code.",
            ],
            steps.Select(static step => step.StartsWith("2 with 30003 (", StringComparison.Ordinal) ? "2 with 30003"
                : step.Contains("99999", StringComparison.Ordinal) ? step
                : step[..(step.IndexOf('.', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void If_all_messages_arrived_there_is_nothing_to_do() => Assert.Equal(["Nothing: every message arrived."], Steps(Sent("delivered"), Entry(TwilioSendState.Skipped)));

    [Fact]
    public void A_journal_with_only_skipped_rows_has_no_messages()
    {
        var page = Page(Entry(TwilioSendState.Skipped));

        Assert.Contains("1 rows, 0 segments", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Messages by country", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_journal_there_is_no_such_section() => Assert.DoesNotContain("Campaign", Page(Records.Message("delivered")), StringComparison.Ordinal);

    private static string[] Steps(params object[] records)
        => [.. Page(records).Split("<h3>What to do next</h3>")[1].Split("</section>")[0].Split("<li>").Skip(1).Select(static step => WebUtility.HtmlDecode(step.Split("</li>")[0]))];

    private static IEnumerable<(string, string)> Rows(string page, string caption) => page.Split($"<caption>{caption}</caption>")[1].Split("</table>")[0]
        .Split("<th scope=\"row\">").Skip(1)
        .Select(static row => (row.Split("</th>")[0], row.Split("<td class=\"number\">")[1].Split("</td>")[0]));

    private static string Page(params object[] records)
    {
        var totals = new ReportTotals(Records.CountryOf);
        Assert.All(records, record => Assert.True(totals.TryAdd(record)));
        using var output = new StringWriter();
        HtmlReport.Write(totals, "Report", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), output);
        return output.ToString();
    }

    private static TwilioSendEntry Sent(string status, string to = "+12125550100", int? error = null)
    {
        var entry = Entry(TwilioSendState.Done);
        entry.To = to;
        entry.Message = Records.Message(status, error: error);
        entry.Message.To = to;
        return entry;
    }

    private static TwilioSendEntry Entry(TwilioSendState state, string? error = null) => new() { State = state, To = "+12125550100", Error = error };
}

namespace MatonTwilio.Reports;

/// <summary>Recommends what to do after a campaign, by the states of its rows and the errors of its messages.</summary>
internal static class NextSteps
{
    private const int MostErrors = 10;

    /// <summary>The recommendations, in the order in which to follow them.</summary>
    public static IEnumerable<string> Of(JournalTotals journal)
    {
        if (journal.Of(TwilioSendState.Pending) is > 0 and var pending)
        {
            yield return $"{Rows(pending)} started and not finished. Run the same command with the same journal: it checks what was sent, and sends the rest.";
        }

        if (journal.Of(TwilioSendState.Unknown) is > 0 and var unknown)
        {
            yield return $"It is unknown whether {Money.Count(unknown)} {(unknown == 1 ? "message was" : "messages were")} sent. "
                + "Run the same command with the same journal, or check with Get-TwilioMessage -To.";
        }

        if (journal.Unread > 0)
        {
            yield return $"{Rows(journal.Unread)} sent, and the final status was not read. Get-TwilioSendJournal -Refresh reads it.";
        }

        var ended = journal.Messages.Reached + journal.Messages.Failed;
        var open = journal.Messages.Count - ended - journal.Unread - journal.Of(TwilioSendState.Pending) - journal.Of(TwilioSendState.Unknown);
        if (open > 0)
        {
            yield return $"{Money.Count(open)} {(open == 1 ? "message has" : "messages have")} no final status yet. Create the report again later.";
        }

        if (journal.OptedOut > 0)
        {
            yield return $"{Rows(journal.OptedOut)} skipped because of an opt-out. Remove them from the list.";
        }

        foreach (var error in journal.Messages.Errors.Values.OrderByDescending(static error => error.Count).ThenBy(static error => error.Code).Take(MostErrors))
        {
            yield return Step(error);
        }

        if (journal.Messages.Reached == journal.Messages.Count)
        {
            yield return "Nothing: every message arrived.";
        }
    }

    private static string Step(MessageTotals.ErrorCount error)
    {
        var messages = $"{Money.Count(error.Count)} with {Money.Code(error.Code)}";
        return ErrorCodeTable.Find(error.Code) is { } known
            ? $"{messages} ({known.Name}): {known.Action}{(known.CanRetry ? " Sending again can help." : "")}"
            : $"{messages}: see Twilio's page about the code.";
    }

    private static string Rows(long count) => $"{Money.Count(count)} {(count == 1 ? "row was" : "rows were")}";
}

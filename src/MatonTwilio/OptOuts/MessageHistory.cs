using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>Reads the messages of an account since a time, newest first, including those that were never sent.</summary>
internal static class MessageHistory
{
    /// <summary>The length of the period that is read by default.</summary>
    public static readonly TimeSpan UsualTime = TimeSpan.FromDays(365);

    /// <summary>The messages, page by page.</summary>
    /// <param name="command">The command, which shows the progress.</param>
    /// <param name="client">The client of the account.</param>
    /// <param name="since">The time from which messages are read.</param>
    /// <exception cref="MatonException">A page cannot be read.</exception>
    public static IEnumerable<TwilioMessage> Read(MatonCommand command, TwilioClient client, DateTimeOffset since)
    {
        // The list is not filtered by the time of sending, because a message that Twilio refused has none.
        using var pages = client.List(ApiResources.Of<TwilioMessage>(), filter: null, PagePlan.Of());
        using var progress = WorkProgress.OfRecords(command, "Reading messages");
        while (command.Await(pages.NextAsync) is { } page)
        {
            foreach (var message in page)
            {
                if (message.DateCreated < since)
                {
                    yield break;
                }

                progress.Add();
                progress.ShowIfDue();
                yield return message;
            }
        }
    }
}

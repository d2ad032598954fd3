using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Reads messages by SID and time: a few of them one by one, many from the list of that time.</summary>
/// <param name="client">The client of the messages' account.</param>
public sealed class MessageLookup(TwilioClient client)
{
    // A list by time reads a thousand messages with one request, including messages that are not wanted.
    private const int OneByOne = 5;

    // The list is ordered by the time of sending, which may be some time after the creation.
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan After = TimeSpan.FromDays(1);

    /// <summary>Reads the messages.</summary>
    /// <param name="sent">The SIDs, and when each message was sent.</param>
    /// <param name="found">Called for each message, on a thread of the pool.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>A task that ends when all messages were read. A message that no longer exists is left out.</returns>
    /// <exception cref="MatonException">A request failed.</exception>
    public async Task ReadAsync(IReadOnlyDictionary<string, DateTimeOffset> sent, Action<TwilioMessage> found, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(found);
        var missing = sent.Keys.ToHashSet(StringComparer.Ordinal);
        if (missing.Count > OneByOne)
        {
            await ReadListAsync(sent.Values.Min() - Before, sent.Values.Max() + After, missing, found, cancellation).ConfigureAwait(false);
        }

        foreach (var sid in missing)
        {
            try
            {
                found(await client.GetAsync(ApiResources.Of<TwilioMessage>(), sid, cancellation).ConfigureAwait(false));
            }
            catch (TwilioApiException error) when (error.Status == 404)
            {
                // The message was deleted.
            }
        }
    }

    private async Task ReadListAsync(DateTimeOffset from, DateTimeOffset to, HashSet<string> missing, Action<TwilioMessage> found, CancellationToken cancellation)
    {
        var resource = ApiResources.Of<TwilioMessage>();
        var window = new RequestFields().Add("DateSent>", from).Add("DateSent<", to);
        using var pages = client.List(resource, window, PagePlan.Of(degreeOfParallelism: PagePlan.Automatic));
        while (missing.Count > 0 && await pages.NextAsync(cancellation).ConfigureAwait(false) is { } page)
        {
            foreach (var message in page.Where(message => message.Sid is { } sid && missing.Remove(sid)))
            {
                found(message);
            }
        }
    }
}

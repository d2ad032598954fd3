using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Reads a list to its end without keeping it.</summary>
public static class WholeList
{
    /// <summary>Reads a list, with several requests at once if its oldest time is specified.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="filter">The filters, under Twilio's names; null for none.</param>
    /// <param name="take">Called for each record in the list's order, on a thread of the pool.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>A task that ends when the list does.</returns>
    /// <exception cref="MatonException">A page could not be read.</exception>
    public static async Task ReadAsync<T>(this TwilioClient client, ApiResource<T> resource, RequestFields? filter, Action<T> take, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(take);
        using var pages = client.List(resource, filter, PagePlan.Of(degreeOfParallelism: PagePlan.Automatic));
        while (await pages.NextAsync(cancellation).ConfigureAwait(false) is { } page)
        {
            foreach (var record in page)
            {
                take(record);
            }
        }
    }
}

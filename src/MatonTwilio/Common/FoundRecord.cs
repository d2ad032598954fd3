using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The record that a text names.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Sid">Its SID.</param>
/// <param name="Record">The record where it was looked up; null where the text is a SID.</param>
/// <param name="Problem">The error where not exactly one record has the name; null where one has.</param>
internal sealed record FoundRecord<T>(string Sid, T? Record = default, ErrorRecord? Problem = null)
{
    /// <summary>Looks a record up by what it is called.</summary>
    /// <param name="client">The client of its account.</param>
    /// <param name="resource">The resource, whose records have names.</param>
    /// <param name="text">The name as it was given.</param>
    /// <param name="called">The name as it is compared.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="MatonException">The list cannot be read.</exception>
    public static async Task<FoundRecord<T>> FindAsync(TwilioClient client, ApiResource<T> resource, string text, string called, CancellationToken stop)
    {
        var records = await client.FindAsync(resource, resource.Name!, called, stop).ConfigureAwait(false);
        return records is [TwilioResource { Sid: { } sid }]
            ? new FoundRecord<T>(sid, records[0])
            : new FoundRecord<T>(text, Problem: NameErrors.Of(text, resource.ListName, records.OfType<TwilioResource>()));
    }
}

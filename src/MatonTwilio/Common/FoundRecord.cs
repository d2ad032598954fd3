using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The record that a SID or a name identifies.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
/// <param name="Sid">Its SID.</param>
/// <param name="Record">The record, if it was looked up; null for a SID.</param>
/// <param name="Problem">The error if not exactly one record has the name; otherwise null.</param>
internal sealed record FoundRecord<T>(string Sid, T? Record = default, ErrorRecord? Problem = null)
{
    /// <summary>Looks up a record by its name.</summary>
    /// <param name="client">The client of its account.</param>
    /// <param name="resource">The resource. Its records have names.</param>
    /// <param name="text">The name as it was typed.</param>
    /// <param name="called">The name in the form in which names are compared.</param>
    /// <param name="stop">Cancels the lookup.</param>
    /// <exception cref="MatonException">The list cannot be read.</exception>
    public static async Task<FoundRecord<T>> FindAsync(TwilioClient client, ApiResource<T> resource, string text, string called, CancellationToken stop)
    {
        var records = await client.FindAsync(resource, resource.Name!, called, stop).ConfigureAwait(false);
        return records is [TwilioResource { Sid: { } sid }]
            ? new FoundRecord<T>(sid, records[0])
            : new FoundRecord<T>(text, Problem: NameErrors.Of(text, resource.ListName, records.OfType<TwilioResource>(), typeof(T)));
    }
}

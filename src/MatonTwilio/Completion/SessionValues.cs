using System.Collections;
using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds values of the session that the typed line uses. The prompt never waits for the network. All work, including loading the HTTP stack, runs on the thread
/// pool, and values that arrive late are suggested at the next Tab. Errors are not reported.
/// </summary>
internal static class SessionValues
{
    private const string MessagingService = "MG";

    // A person does not notice this delay, and with PowerShell's own work the total stays below 100 ms.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(60);

    /// <summary>The known records that the line's session lists; empty if there are none, or none yet.</summary>
    /// <param name="bound">The parameters that are bound on the line so far.</param>
    /// <param name="list">Lists the records.</param>
    public static IReadOnlyList<T> Known<T>(IDictionary bound, Func<CompletionCache, Task<IReadOnlyList<T>>> list)
    {
        var session = bound["Session"];
        var scope = RunspaceScope.OfThread();
        var known = Task.Run(async () => SessionOf(session, scope) is { } found ? await list(CompletionCache.Of(found)).ConfigureAwait(false) : []);
        Task.WhenAny(known).Wait(Patience);
        return known.IsCompletedSuccessfully ? known.Result : [];
    }

    /// <summary>The records that the line's session has read recently, newest first. No request is sent.</summary>
    /// <param name="bound">The parameters that are bound on the line so far.</param>
    /// <param name="prefixes">The SID prefixes of their kinds.</param>
    public static IReadOnlyList<SeenRecord> Seen(IDictionary bound, IReadOnlyList<string> prefixes)
    {
        // Without a session, no records were read, and the HTTP stack is not loaded.
        var (session, scope) = (bound["Session"], RunspaceScope.OfThread());
        if (session is null && !DefaultSession.IsMade(scope))
        {
            return [];
        }

        if (SessionOf(session, scope) is not { } found)
        {
            return [];
        }

        var seen = SeenRecords.Of(found);
        if (prefixes.Contains(MessagingService))
        {
            return ServicesOf(seen);
        }

        TwilioResource[] records = [.. prefixes.SelectMany(seen.Find).OrderDescending()];
        return [.. records.Select(record => new SeenRecord(record.Sid!, TextOf(record)) { Record = record, Name = ApiResources.NameOf(record, records) })];
    }

    /// <summary>The text that is bound to a parameter on the line; null if there is none.</summary>
    public static string? Text(IDictionary bound, string parameter) => bound[parameter]?.ToString() is { Length: > 0 } text ? text : null;

    // Messaging services belong to another API, but messages contain their SIDs.
    private static IReadOnlyList<SeenRecord> ServicesOf(SeenRecords seen) =>
    [
        .. seen.Find("SM").Concat(seen.Find("MM")).OrderDescending().OfType<TwilioMessage>()
            .Where(static message => message.MessagingServiceSid is { Length: > 0 })
            .DistinctBy(static message => message.MessagingServiceSid)
            .Select(static message => new SeenRecord(message.MessagingServiceSid!, $"{message.MessagingServiceSid}, last used by {TextOf(message)}")),
    ];

    // The text of a message includes its body, by which users recognize it.
    private static string TextOf(TwilioResource record) => record is TwilioMessage message ? $"{message}: {DisplayText.Visible(message.Body)}" : record.ToString();

    private static GatewaySession? SessionOf(object? given, SessionScope scope) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        null => DefaultSession.Find(scope),
        MatonSession handle => Open(handle),
        string name => Open(NamedSessions.HandleOf(name)),
        _ => null,
    };

    private static GatewaySession? Open(MatonSession handle) => handle.IsConnected ? GatewaySession.Of(handle) : null;
}

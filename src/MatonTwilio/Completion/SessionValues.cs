using System.Collections;
using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds what the session of a line that is being typed knows. The prompt never waits for the network: everything, the loading of the HTTP
/// stack included, happens on the pool, and values that arrive late are shown at the next Tab. Errors are not reported.
/// </summary>
internal static class SessionValues
{
    private const string MessagingService = "MG";

    // Well below what a person notices, and below the promise of 100 ms with what PowerShell does around it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(60);

    /// <summary>What is known of the records that the line's session lists; empty where that is nothing, or not yet.</summary>
    /// <param name="bound">What is bound on the line so far.</param>
    /// <param name="list">Lists them.</param>
    public static IReadOnlyList<T> Known<T>(IDictionary bound, Func<CompletionCache, Task<IReadOnlyList<T>>> list)
    {
        var session = bound["Session"];
        var scope = RunspaceScope.OfThread();
        var known = Task.Run(async () => SessionOf(session, scope) is { } found ? await list(CompletionCache.Of(found)).ConfigureAwait(false) : []);
        Task.WhenAny(known).Wait(Patience);
        return known.IsCompletedSuccessfully ? known.Result : [];
    }

    /// <summary>The records that the line's session has read lately, newest first, each with a line that describes it. No request is sent.</summary>
    /// <param name="bound">What is bound on the line so far.</param>
    /// <param name="prefixes">The two letters of their SIDs, of each kind.</param>
    public static IReadOnlyList<(string Sid, string Text)> Seen(IDictionary bound, IReadOnlyList<string> prefixes)
    {
        // Where no session has been made, none has read anything, and the HTTP stack is not loaded for it.
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
        return prefixes.Contains(MessagingService)
            ? ServicesOf(seen)
            : [.. prefixes.SelectMany(seen.Find).OrderDescending().Select(static record => (record.Sid!, TextOf(record)))];
    }

    /// <summary>The text that is bound to a parameter on the line; null where there is none.</summary>
    public static string? Text(IDictionary bound, string parameter) => bound[parameter]?.ToString() is { Length: > 0 } text ? text : null;

    // Messaging services belong to another API; messages name theirs.
    private static IReadOnlyList<(string Sid, string Text)> ServicesOf(SeenRecords seen) =>
    [
        .. seen.Find("SM").Concat(seen.Find("MM")).OrderDescending().OfType<TwilioMessage>()
            .Where(static message => message.MessagingServiceSid is { Length: > 0 })
            .DistinctBy(static message => message.MessagingServiceSid)
            .Select(static message => (message.MessagingServiceSid!, $"{message.MessagingServiceSid}, last used by {TextOf(message)}")),
    ];

    // Of a message its body as well, by which a person knows it.
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

using System.Collections.Concurrent;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Finds the account to use: the session's, or the one that the connection has access to, looked up once for each connection.</summary>
#pragma warning disable CA1001 // The semaphore is not disposed, for the reason beside it.
internal sealed class AccountLookup(GatewaySession session)
#pragma warning restore CA1001
{
    // The number of connections that this process has created and removed. After each, any session of the key may have access to another account.
    private static int _connectionChanges;

    private readonly ConcurrentDictionary<string, FoundAccount> _found = new(StringComparer.Ordinal);

    // Not disposed with the session, because a command that waits for it would then wait forever. It has no handle to release.
    private readonly SemaphoreSlim _oneLookup = new(1);

    /// <summary>The lookup of a session.</summary>
    public static AccountLookup Of(GatewaySession session) => session.Shared(static owner => new AccountLookup(owner));

    /// <summary>Makes every session look up its account again, because a connection was created or removed.</summary>
    public static void Forget() => Interlocked.Increment(ref _connectionChanges);

    /// <summary>The account for requests on a connection, looked up once.</summary>
    public ValueTask<string> FindAsync(string? connectionId, Action<LogEntry>? log, CancellationToken cancellation)
    {
        session.RequireConnected();

        // The session's account belongs to the session's connection. Another connection may have access to another account.
        var onOwnConnection = connectionId is null || connectionId == session.Settings.ConnectionId;
        if (onOwnConnection && session.Settings.AccountSid is { } given)
        {
            return ValueTask.FromResult(given);
        }

        var key = onOwnConnection ? "" : connectionId!;
        return Known(key) is { } sid
            ? ValueTask.FromResult(sid)
            : new ValueTask<string>(LookUpAsync(key, onOwnConnection ? null : connectionId, log, cancellation));
    }

    private async Task<string> LookUpAsync(string key, string? connectionId, Action<LogEntry>? log, CancellationToken cancellation)
    {
        // If several runspaces start together, only one of them sends the request.
        await _oneLookup.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Known(key) is { } known)
            {
                return known;
            }

            var changes = Volatile.Read(ref _connectionChanges);
            var client = new TwilioClient(session) { ConnectionId = connectionId, Log = log };
            using var accounts = client.List(ApiResources.Of<TwilioAccount>(), filter: null, PagePlan.Of());
            var sid = await MainAccountAsync(accounts, cancellation).ConfigureAwait(false);

            _found[key] = new FoundAccount(sid, changes);
            if (key.Length == 0)
            {
                session.Handle.AccountSid = sid;
            }

            return sid;
        }
        finally
        {
            _oneLookup.Release();
        }
    }

    private string? Known(string key)
        => _found.TryGetValue(key, out var found) && found.Changes == Volatile.Read(ref _connectionChanges) ? found.Sid : null;

    // The list of accounts includes the subaccounts, in any order: the main account is the one that owns itself. A connection of a subaccount has access to that
    // account only.
    private static async Task<string> MainAccountAsync(ListReader<TwilioAccount> accounts, CancellationToken cancellation)
    {
        var seen = new List<string>();
        while (await accounts.NextAsync(cancellation).ConfigureAwait(false) is { } page)
        {
            foreach (var account in page.Where(static account => !string.IsNullOrEmpty(account.Sid)))
            {
                if (account.OwnerAccountSid == account.Sid)
                {
                    return account.Sid!;
                }

                seen.Add(account.Sid!);
            }
        }

        return seen is [var only] ? only : throw (seen.Count == 0 ? Failures.NoAccount() : Failures.ManyAccounts(seen.Count));
    }

    // A class, because no image of the framework holds code for dictionaries of tuples.
    private sealed record FoundAccount(string Sid, int Changes);
}

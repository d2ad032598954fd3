using System.Collections.Concurrent;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Finds the account to work on: the session's, or the one that the connection sees, looked up once a connection.</summary>
#pragma warning disable CA1001 // The semaphore is left to the garbage collector, see there.
internal sealed class AccountLookup(GatewaySession session)
#pragma warning restore CA1001
{
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    // Not disposed of with the session: whoever waits for it then would wait for ever. It holds nothing that needs disposing.
    private readonly SemaphoreSlim _oneLookup = new(1);

    /// <summary>The lookup of a session.</summary>
    public static AccountLookup Of(GatewaySession session) => session.Shared(static owner => new AccountLookup(owner));

    /// <summary>The account that requests on a connection are for, looked up once.</summary>
    public ValueTask<string> FindAsync(string? connectionId, Action<LogEntry>? log, CancellationToken cancellation)
    {
        session.RequireConnected();

        // The session's account belongs to the session's connection; another connection may see another account.
        var onOwnConnection = connectionId is null || connectionId == session.Settings.ConnectionId;
        if (onOwnConnection && session.Settings.AccountSid is { } given)
        {
            return ValueTask.FromResult(given);
        }

        var key = onOwnConnection ? "" : connectionId!;
        return _found.TryGetValue(key, out var sid)
            ? ValueTask.FromResult(sid)
            : new ValueTask<string>(LookUpAsync(key, onOwnConnection ? null : connectionId, log, cancellation));
    }

    private async Task<string> LookUpAsync(string key, string? connectionId, Action<LogEntry>? log, CancellationToken cancellation)
    {
        // Runspaces that start together must not each ask.
        await _oneLookup.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_found.TryGetValue(key, out var known))
            {
                return known;
            }

            var client = new TwilioClient(session) { ConnectionId = connectionId, Log = log };
            var page = await client.List(ApiResources.Of<TwilioAccount>(), filter: null, PagePlan.Of()).NextAsync(cancellation).ConfigureAwait(false);
            var sid = MainAccount(page)?.Sid ?? throw Failures.NoAccount();

            _found[key] = sid;
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

    // A list of accounts holds the subaccounts too, in no promised order: the main account is the one that owns itself.
    private static TwilioAccount? MainAccount(IReadOnlyList<TwilioAccount>? accounts)
        => accounts?.FirstOrDefault(static account => account.OwnerAccountSid == account.Sid) ?? (accounts is [var first, ..] ? first : null);
}

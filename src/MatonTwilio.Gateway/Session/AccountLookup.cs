using System.Collections.Concurrent;

namespace MatonTwilio.Gateway;

/// <summary>Finds the account to work on: the session's, or the one that the connection sees, looked up once a connection.</summary>
#pragma warning disable CA1001 // The semaphore is left to the garbage collector, see there.
internal sealed class AccountLookup(GatewaySession session)
#pragma warning restore CA1001
{
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    // Not disposed of with the session: whoever waits for it then would wait for ever. It holds nothing that needs disposing.
    private readonly SemaphoreSlim _oneLookup = new(1);

    public ValueTask<string> FindAsync(string? connectionId, Action<Note>? say, CancellationToken cancellation)
    {
        // The session's account belongs to the session's connection; another connection may see another account.
        var onOwnConnection = connectionId is null || connectionId == session.Settings.ConnectionId;
        if (onOwnConnection && session.Settings.AccountSid is { } given)
        {
            return ValueTask.FromResult(given);
        }

        var key = onOwnConnection ? "" : connectionId!;
        return _found.TryGetValue(key, out var sid)
            ? ValueTask.FromResult(sid)
            : new ValueTask<string>(LookUpAsync(key, onOwnConnection ? null : connectionId, say, cancellation));
    }

    private async Task<string> LookUpAsync(string key, string? connectionId, Action<Note>? say, CancellationToken cancellation)
    {
        // Runspaces that start together must not each ask.
        await _oneLookup.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_found.TryGetValue(key, out var known))
            {
                return known;
            }

            var client = new TwilioClient(session) { ConnectionId = connectionId, Say = say };
            var page = await client.List(ApiResources.Of<TwilioAccount>(), filter: null, PagePlan.Of()).NextAsync(cancellation).ConfigureAwait(false);
            var sid = MainAccount(page)?.Sid ?? throw new MatonGatewayException(MatonFailure.NoAccount, "The connection sees no Twilio account.")
            {
                Hint = "Check the connection with Get-MatonConnection, or name an account with -AccountSid or TWILIO_ACCOUNT_SID.",
            };

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

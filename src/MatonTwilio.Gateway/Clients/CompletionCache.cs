using System.Collections.Concurrent;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>A session's values for tab completion: the numbers of its accounts and the connections of its key. The tasks do not fail.</summary>
#pragma warning disable CA1001 // The semaphore is not disposed, because a fetch may still wait for it. It has no handle to release.
public sealed class CompletionCache
#pragma warning restore CA1001
{
    private readonly GatewaySession _session;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<(string? AccountSid, string? ConnectionId), RefreshingCache<TwilioPhoneNumber>> _numbers = new();
    private readonly RefreshingCache<MatonConnection> _connections;
    private int _isBegun;

    internal CompletionCache(GatewaySession session)
    {
        _session = session;
        _connections = new(cancellation => new ConnectionClient(session).ListAsync("twilio", status: null, cancellation), _turn, session.Time);
    }

    /// <summary>The cache of a session.</summary>
    /// <param name="session">The session.</param>
    /// <returns>Its cache. Nothing is fetched yet.</returns>
    public static CompletionCache Of(GatewaySession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Shared(static owner => new CompletionCache(owner));
    }

    /// <summary>Starts to fetch the numbers, once for each session, so that the first completion has them. No command waits for the fetch.</summary>
    public void Begin()
    {
        if (Interlocked.Exchange(ref _isBegun, 1) == 0)
        {
            NumbersAsync(accountSid: null, connectionId: null);
        }
    }

    /// <summary>The connections of the key for Twilio.</summary>
    /// <returns>The connections that are known; if none are known yet, the fetch in progress.</returns>
    public Task<IReadOnlyList<MatonConnection>> ConnectionsAsync() => _connections.GetAsync();

    /// <summary>The first thousand numbers of an account.</summary>
    /// <param name="accountSid">The account; null for the session's.</param>
    /// <param name="connectionId">The connection; null for the session's.</param>
    /// <returns>The numbers that are known; if none are known yet, the fetch in progress.</returns>
    public Task<IReadOnlyList<TwilioPhoneNumber>> NumbersAsync(string? accountSid, string? connectionId)
        => _numbers.GetOrAdd((accountSid, connectionId), key => new(cancellation => FetchAsync(key.AccountSid, key.ConnectionId, cancellation), _turn, _session.Time)).GetAsync();

    private async Task<IReadOnlyList<TwilioPhoneNumber>> FetchAsync(string? accountSid, string? connectionId, CancellationToken cancellation)
    {
        var client = new TwilioClient(_session) { AccountSid = accountSid, ConnectionId = connectionId };
        using var pages = client.List(ApiResources.Of<TwilioPhoneNumber>(), filter: null, PagePlan.Of());
        return await pages.NextAsync(cancellation).ConfigureAwait(false) ?? [];
    }
}

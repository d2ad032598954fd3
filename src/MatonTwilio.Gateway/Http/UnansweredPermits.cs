using System.Collections.Concurrent;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The permits of requests without a body that have no response yet. Such a request cannot report when it is written. When a connection is used for the first time,
/// one of them may have waited for it, so all of them count as leaving at that time. In a new process, that is well after the permit was taken.
/// </summary>
internal sealed class UnansweredPermits
{
    private readonly ConcurrentDictionary<RatePermit, byte> _permits = new();

    /// <summary>Adds the permit of a request that was started.</summary>
    public void Add(RatePermit permit) => _permits.TryAdd(permit, 0);

    /// <summary>Removes the permit of a request that has a response or has failed.</summary>
    public void Remove(RatePermit permit) => _permits.TryRemove(permit, out _);

    /// <summary>Marks all requests as leaving now, because a new connection is used.</summary>
    public void MarkSent()
    {
        foreach (var (permit, _) in _permits)
        {
            permit.MarkSent();
        }
    }
}

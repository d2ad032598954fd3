using System.Collections.Concurrent;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The permits of requests that have no response yet and that cannot report when they are written, because they have no body. Where a connection is
/// used for the first time, one of them may have waited for it: all of them count as leaving then. In a new process that is well after the permit was
/// taken.
/// </summary>
internal sealed class UnansweredPermits
{
    private readonly ConcurrentDictionary<RatePermit, byte> _permits = new();

    /// <summary>The request is in progress.</summary>
    public void Add(RatePermit permit) => _permits.TryAdd(permit, 0);

    /// <summary>The request was answered, or has failed.</summary>
    public void Remove(RatePermit permit) => _permits.TryRemove(permit, out _);

    /// <summary>A new connection is used.</summary>
    public void MarkSent()
    {
        foreach (var (permit, _) in _permits)
        {
            permit.MarkSent();
        }
    }
}

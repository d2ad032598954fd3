using System.Collections.Concurrent;

namespace MatonTwilio.Gateway;

/// <summary>
/// What of the messages on the server is accounted for. Two equal texts to one person are two messages: a record found on the server
/// answers for one send alone, and one recipient's sends take turns, so that no look can see the other's.
/// </summary>
internal sealed class SendLedger
{
    private readonly ConcurrentDictionary<string, bool> _accounted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says that a record on the server belongs to a send that is known.</summary>
    public void Account(string? sid) => TryClaim(sid);

    /// <summary>Whether a record belongs to a send that is known.</summary>
    public bool IsAccounted(string? sid) => sid is not null && _accounted.ContainsKey(sid);

    /// <summary>Takes a record for a send; false where another has it.</summary>
    public bool TryClaim(string? sid) => sid is not null && _accounted.TryAdd(sid, true);

    public async Task<IDisposable> TakeTurnAsync(string recipient, CancellationToken cancellation)
    {
        var turn = _turns.GetOrAdd(recipient, static _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

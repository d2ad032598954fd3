using System.Collections.Concurrent;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// What of the messages on the server is accounted for, by whichever command of the session. Two equal texts to one person are two
/// messages: a record found on the server answers for one send alone, and one recipient's sends take turns, so that no look can see
/// the other's.
/// </summary>
internal sealed class SendLedger
{
    // Only records of the last moments are ever looked at again; so many are far more than that.
    private const int MostAccounted = 100_000;

    private readonly ConcurrentDictionary<string, bool> _accounted = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    // Recipients that share a turn wait for each other now and then; the number of turns does not grow with that of people.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 512).Select(static _ => new SemaphoreSlim(1))];

    /// <summary>The ledger of a session.</summary>
    public static SendLedger Of(GatewaySession session) => session.Shared(static _ => new SendLedger());

    /// <summary>Says that a record on the server belongs to a send that is known.</summary>
    public void Account(string? sid) => TryClaim(sid);

    /// <summary>Whether a record belongs to a send that is known.</summary>
    public bool IsAccounted(string? sid) => sid is not null && _accounted.ContainsKey(sid);

    /// <summary>Takes a record for a send; false where another has it.</summary>
    public bool TryClaim(string? sid)
    {
        if (sid is null || !_accounted.TryAdd(sid, true))
        {
            return false;
        }

        _order.Enqueue(sid);
        if (_order.Count > MostAccounted && _order.TryDequeue(out var oldest))
        {
            _accounted.TryRemove(oldest, out _);
        }

        return true;
    }

    public async Task<IDisposable> TakeTurnAsync(string recipient, CancellationToken cancellation)
    {
        var turn = _turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(recipient) % (uint)_turns.Length];
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

using System.Collections.Concurrent;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// What of the messages on the server is accounted for, by whichever command of the session. Two equal texts to one person are two
/// messages: a record found on the server answers for one send alone, and one recipient's sends take turns, so that no search can
/// meet the other's.
/// </summary>
internal sealed class SendLedger
{
    private readonly ConcurrentDictionary<string, bool> _accounted = new(StringComparer.Ordinal);

    // Recipients that share a turn wait for each other now and then; the number of turns does not grow with that of people.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 512).Select(static _ => new SemaphoreSlim(1))];

    /// <summary>The ledger of a session.</summary>
    public static SendLedger Of(GatewaySession session) => session.Shared(static _ => new SendLedger());

    /// <summary>Whether a record belongs to a send that is known.</summary>
    public bool IsAccounted(string sid) => _accounted.ContainsKey(sid);

    /// <summary>Takes a record for a send; false where another has it.</summary>
    public bool TryClaim(string sid) => _accounted.TryAdd(sid, true);

    /// <summary>Gives a record back whose send could not be recorded: the run that resumes the campaign must find it.</summary>
    public void Release(string sid) => _accounted.TryRemove(sid, out _);

    /// <summary>Waits until no other send to a recipient is in progress.</summary>
    /// <returns>The turn, which its disposal ends.</returns>
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

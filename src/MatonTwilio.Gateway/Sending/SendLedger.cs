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

    // Of the recipients that are being sent to. A number of turns that all share would let one send that hangs hold up other recipients.
    private readonly Dictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ledger of a session.</summary>
    public static SendLedger Of(GatewaySession session) => session.Shared(static _ => new SendLedger());

    /// <summary>To how many recipients something is being sent.</summary>
    public int Recipients
    {
        get
        {
            lock (_turns)
            {
                return _turns.Count;
            }
        }
    }

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
        var turn = Join(recipient);
        try
        {
            await turn.IsFree.WaitAsync(cancellation).ConfigureAwait(false);
            return turn;
        }
        catch (OperationCanceledException)
        {
            Leave(turn);
            throw;
        }
    }

    private Turn Join(string recipient)
    {
        lock (_turns)
        {
            if (!_turns.TryGetValue(recipient, out var turn))
            {
                _turns.Add(recipient, turn = new Turn(this, recipient));
            }

            turn.Users++;
            return turn;
        }
    }

    private void Leave(Turn turn)
    {
        lock (_turns)
        {
            if (--turn.Users == 0)
            {
                _turns.Remove(turn.Recipient);
            }
        }
    }

    private sealed class Turn(SendLedger ledger, string recipient) : IDisposable
    {
        public string Recipient => recipient;

        public SemaphoreSlim IsFree { get; } = new(1);

        /// <summary>How many have it or wait for it.</summary>
        public int Users { get; set; }

        /// <summary>Ends the turn of the one who has it.</summary>
        public void Dispose()
        {
            IsFree.Release();
            ledger.Leave(this);
        }
    }
}

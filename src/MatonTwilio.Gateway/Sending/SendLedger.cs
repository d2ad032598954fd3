using System.Collections.Concurrent;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// The SIDs on the server that belong to a known send of any command of the session. Two equal texts to one recipient are two messages: a record on the server is
/// the result of one send only. The sends to one recipient follow one another, so that the search of one send cannot find the record of another.
/// </summary>
internal sealed class SendLedger
{
    private readonly ConcurrentDictionary<string, bool> _accounted = new(StringComparer.Ordinal);

    // One turn for each recipient in progress. With a fixed number of shared turns, one send that hangs would delay other recipients.
    private readonly Dictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ledger of a session.</summary>
    public static SendLedger Of(GatewaySession session) => session.Shared(static _ => new SendLedger());

    /// <summary>The number of recipients with a send in progress.</summary>
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

    /// <summary>Whether a record belongs to a known send.</summary>
    public bool IsAccounted(string sid) => _accounted.ContainsKey(sid);

    /// <summary>Assigns a record to a send; false if another send has it.</summary>
    public bool TryClaim(string sid) => _accounted.TryAdd(sid, true);

    /// <summary>Releases a record whose send could not be recorded, so that the run that resumes the campaign can find it.</summary>
    public void Release(string sid) => _accounted.TryRemove(sid, out _);

    /// <summary>Waits until no other send to a recipient is in progress.</summary>
    /// <returns>The turn. Disposing it ends the turn.</returns>
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

        /// <summary>The number of sends that have the turn or wait for it.</summary>
        public int Users { get; set; }

        /// <summary>Ends the turn of its current holder.</summary>
        public void Dispose()
        {
            IsFree.Release();
            ledger.Leave(this);
        }
    }
}

using System.Collections.Concurrent;
using System.Threading.Channels;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>Makes many sends, several at a time, each once; gives each result as soon as it is there.</summary>
/// <typeparam name="T">What is sent.</typeparam>
public sealed class BulkSender<T> : IDisposable
    where T : TwilioResource
{
    private static readonly TimeSpan LongestClose = TimeSpan.FromSeconds(5);

    private readonly Channel<SendRow> _rows = Channel.CreateUnbounded<SendRow>();
    private readonly ConcurrentQueue<SendRow> _unsent = new();
    private readonly GatewaySession _session;
    private readonly ReconcilingSender<T> _sender;
    private readonly SendJournal? _journal;
    private readonly Action<SendResult<T>> _ended;
    private readonly CancellationToken _stop;
    private readonly List<Task> _workers = [];
    private readonly int _degreeOfParallelism;
    private readonly ConcurrentDictionary<(string? AccountSid, string? ConnectionId), MatonException> _closed = new();
    private int _sending;
    private long _succeeded;

    /// <summary>Prepares; nothing is sent.</summary>
    /// <param name="session">The session to work through.</param>
    /// <param name="degreeOfParallelism">How many sends may be in progress at once.</param>
    /// <param name="settle">How long a list may lag: only after that time something that is not listed is believed not to be there.</param>
    /// <param name="journal">The journal that records each send, disposed with the last of them; null for none.</param>
    /// <param name="ended">Is told of each result, on a thread of the pool.</param>
    /// <param name="stop">Ends it: what is in progress is finished, nothing else is begun.</param>
    public BulkSender(GatewaySession session, int degreeOfParallelism, TimeSpan settle, SendJournal? journal, Action<SendResult<T>> ended, CancellationToken stop)
    {
        _session = session;
        _sender = new ReconcilingSender<T>(session, settle, journal);
        _journal = journal;
        _ended = ended;
        _stop = stop;
        _degreeOfParallelism = degreeOfParallelism;
    }

    /// <summary>How many sends are in progress.</summary>
    public int Sending => Volatile.Read(ref _sending);

    /// <summary>Adds a send.</summary>
    /// <param name="row">The send.</param>
    /// <exception cref="InvalidOperationException">It would go through another session than the journal records.</exception>
    public void Add(SendRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!ReferenceEquals(row.Client.Session, _session))
        {
            throw new InvalidOperationException("A row of another session cannot be sent here: the journal records one session.");
        }

        _rows.Writer.TryWrite(row);
        if (_workers.Count < _degreeOfParallelism)
        {
            _workers.Add(Task.Run(RunWorkerAsync, CancellationToken.None));
        }
    }

    /// <summary>Begins nothing more; what is in progress is finished.</summary>
    /// <returns>The sends that were added and whose requests have not left, each once.</returns>
    public IReadOnlyList<SendRow> Drop()
    {
        var dropped = new List<SendRow>();
        while (_unsent.TryDequeue(out var row) || _rows.Reader.TryRead(out row))
        {
            dropped.Add(row);
        }

        return dropped;
    }

    /// <summary>Waits a little for what is in progress.</summary>
    /// <param name="longest">The longest time to wait.</param>
    public void WaitBriefly(TimeSpan longest) => Task.WhenAll(_workers).Wait(longest);

    /// <summary>Ends it. A send that is in progress is finished in the background and recorded: to hang up would not undo it.</summary>
    public void Dispose()
    {
        Drop();
        _rows.Writer.TryComplete();
        var closed = Task.WhenAll(_workers).ContinueWith(_ => _journal?.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (Sending == 0)
        {
            // The workers are idle and end at once: the next command finds the journal free.
            closed.Wait(LongestClose);
        }
    }

    private async Task RunWorkerAsync()
    {
        try
        {
            while (await _rows.Reader.WaitToReadAsync(_stop).ConfigureAwait(false))
            {
                while (!_stop.IsCancellationRequested && _rows.Reader.TryRead(out var row))
                {
                    if (await SendAsync(row).ConfigureAwait(false) is { } result)
                    {
                        _ended(result);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped while it waited for rows.
        }
    }

    // Null where it was stopped before its request left, or has another turn.
    private async Task<SendResult<T>?> SendAsync(SendRow row)
    {
        Interlocked.Increment(ref _sending);
        var account = (row.Client.AccountSid, row.Client.ConnectionId);
        try
        {
            if (_closed.TryGetValue(account, out var closed))
            {
                return new SendResult<T>(row, Record: null, closed) { IsPending = true };
            }

            var sent = await _sender.SendAsync(row, _stop).ConfigureAwait(false);
            Interlocked.Increment(ref _succeeded);
            return new SendResult<T>(row, sent, Error: null);
        }
        catch (MatonJournalException error)
        {
            return new SendResult<T>(row, Record: null, error);
        }
        catch (MatonException error) when (error is MatonGatewayException { Reason: MatonFailureReason.RateLimited } && TryRequeue(row))
        {
            return null;
        }
        catch (MatonException error)
        {
            // Of those that were in progress at once, one stands for all.
            if (AccountErrors.Includes(error) && !_closed.TryAdd(account, error))
            {
                return new SendResult<T>(row, Record: null, await RecordedAsync(row, error).ConfigureAwait(false)) { IsPending = true };
            }

            return new SendResult<T>(row, Record: null, await RecordedAsync(row, error).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _unsent.Enqueue(row);
            return null;
        }
        catch (Exception defect)
        {
            // A defect of this module's must neither end the worker nor pass for a refusal: the send may have been carried out.
            return new SendResult<T>(row, Record: null, await RecordedAsync(row, Failures.Defect(row.Recipient, defect)).ConfigureAwait(false));
        }
        finally
        {
            Interlocked.Decrement(ref _sending);
        }
    }

    // Refused as one too many, it was certainly not sent: it fails only if nothing else has come through since its last turn.
    private bool TryRequeue(SendRow row)
    {
        var succeeded = Interlocked.Read(ref _succeeded);
        return succeeded > row.SucceededBefore && _rows.Writer.TryWrite(row with { SucceededBefore = succeeded });
    }

    private async Task<MatonException> RecordedAsync(SendRow row, MatonException error)
    {
        try
        {
            var isUnknown = error is MatonGatewayException { Reason: MatonFailureReason.OutcomeUnknown };
            await _sender.RecordAsync(row, isUnknown ? TwilioSendState.Unknown : TwilioSendState.Failed, sid: null, error.ErrorId).ConfigureAwait(false);
            return error;
        }
        catch (MatonJournalException unrecorded)
        {
            return unrecorded;
        }
    }
}

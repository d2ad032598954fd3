using System.Collections.Concurrent;
using System.Threading.Channels;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>Sends many rows, several at once, each at most once, and reports each result as soon as it is known.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
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

    /// <summary>Creates a sender. Nothing is sent yet.</summary>
    /// <param name="session">The session.</param>
    /// <param name="degreeOfParallelism">The maximum number of sends at once.</param>
    /// <param name="settle">The longest delay with which a list shows a record. A record that is not listed after this time counts as not created.</param>
    /// <param name="journal">The journal that records each send. It is disposed after the last of them. Null for none.</param>
    /// <param name="ended">Receives each result, on a thread of the pool.</param>
    /// <param name="stop">Stops the sender: sends in progress are completed, and no other is started.</param>
    public BulkSender(GatewaySession session, int degreeOfParallelism, TimeSpan settle, SendJournal? journal, Action<SendResult<T>> ended, CancellationToken stop)
    {
        _session = session;
        _sender = new ReconcilingSender<T>(session, settle, journal);
        _journal = journal;
        _ended = ended;
        _stop = stop;
        _degreeOfParallelism = degreeOfParallelism;
    }

    /// <summary>The number of sends in progress.</summary>
    public int Sending => Volatile.Read(ref _sending);

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">The row uses another session than the journal records.</exception>
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

    /// <summary>Starts no further send. Sends in progress are completed.</summary>
    /// <returns>The rows that were added and whose requests have not left, each once.</returns>
    public IReadOnlyList<SendRow> Drop()
    {
        var dropped = new List<SendRow>();
        while (_unsent.TryDequeue(out var row) || _rows.Reader.TryRead(out row))
        {
            dropped.Add(row);
        }

        return dropped;
    }

    /// <summary>Waits a short time for the sends in progress.</summary>
    /// <param name="longest">The time limit.</param>
    public void WaitBriefly(TimeSpan longest) => Task.WhenAll(_workers).Wait(longest);

    /// <summary>Ends the sender. A send in progress is completed in the background and recorded, because aborting it would not undo it.</summary>
    public void Dispose()
    {
        Drop();
        _rows.Writer.TryComplete();
        var closed = Task.WhenAll(_workers).ContinueWith(_ => _journal?.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (Sending == 0)
        {
            // The workers are idle and end at once, so that the next command can open the journal.
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
            // The worker was stopped while it waited for rows.
        }
    }

    // Null if the row was stopped before its request left, or was queued again.
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
            // Of several such errors at once, only the first is reported as the row's own; the other rows are pending.
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
            // A defect of this module must not end the worker. It must not look like a refusal either, because the send may have been carried out.
            return new SendResult<T>(row, Record: null, await RecordedAsync(row, Failures.Defect(row.Recipient, defect)).ConfigureAwait(false));
        }
        finally
        {
            Interlocked.Decrement(ref _sending);
        }
    }

    // A row that was refused with 429 was certainly not sent. It fails only if no other send has succeeded since its last attempt.
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

using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>The sends of one command. It passes rows to the Gateway and writes the results on the pipeline thread, in the order in which they arrive.</summary>
internal sealed class SendRun<T> : IDisposable
    where T : TwilioResource
{
    private static readonly TimeSpan BriefWait = TimeSpan.FromMilliseconds(100);

    private readonly MatonCommand _command;
    private readonly GatewaySession _session;
    private readonly BulkSender<T> _sender;
    private readonly WorkProgress _progress;
    private readonly RepeatedRecipients _repeated;
    private readonly bool _hasOwnConnections;
    private readonly Dictionary<string, object?> _inputs = new(StringComparer.Ordinal);

    // The number of times that each error occurred, by its ID.
    private readonly Dictionary<string, int> _errors = new(StringComparer.Ordinal);

    // The number of rows that each error of an account has left pending.
    private readonly Dictionary<MatonException, int> _left = [];
    // The records that -Wait waits for, and the task that polls them while other rows are sent.
    private readonly CancellationTokenSource _watchEnd = new();
    private StatusPoller<T>? _waiting;
    private Task? _watch;
    private int _open;

    // The number of rows that were added and of those that ended, by outcome. Rows end on any thread.
    private int _added;
    private int _sent;
    private int _failed;
    private int _dropped;
    private int _pending;
    private volatile bool _isOverLimit;
    private bool _hasSaid;
    private (MatonException Error, object? Input)? _fatal;

    public SendRun(MatonCommand command, GatewaySession session, int lanes, TimeSpan settle, SendJournal? journal, RepeatedRecipients repeated, bool hasOwnConnections)
    {
        _command = command;
        _session = session;
        _repeated = repeated;
        _hasOwnConnections = hasOwnConnections;
        _progress = new WorkProgress(command, "Sending", Say);
        _sender = new BulkSender<T>(session, lanes, settle, journal, Ended, command.Stop);
    }

    /// <summary>The failures that stop the run.</summary>
    public FailureLimit Limit { get; init; } = new(most: null, mostPercent: null);

    /// <summary>The pace of each sender; null for no limit except the session's.</summary>
    public SenderPace? Pace { get; init; }

    /// <summary>The interval between polls with -Wait, and the time limit; null without -Wait.</summary>
    public PollTiming? Timing { get; init; }

    /// <summary>Adds a row, after it has waited for the turn of the row's sender.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sender">The sender whose pace counts.</param>
    /// <param name="count">The number of segments of the row.</param>
    public void Add(SendRow row, string sender, int count)
    {
        if (Pace?.Take(sender, count) is { } wait && wait > TimeSpan.Zero)
        {
            _command.WriteDetail(string.Create(CultureInfo.InvariantCulture, $"{row.Recipient}: waiting {wait.TotalSeconds:0.0} s for the sender's turn."));
            WaitForTurn(wait);
        }

        if (_isOverLimit)
        {
            Interlocked.Increment(ref _dropped);
            return;
        }

        _open++;
        _added++;
        _sender.Add(row);
    }

    /// <summary>Writes results until at most the given number of sends is in progress. Ends the pipeline if every later send would fail as well.</summary>
    public void WaitFor(int mostOpen)
    {
        Do(() =>
        {
            _command.Drain();
            _command.WaitUntil(() => _fatal is null && !_isOverLimit ? _open <= mostOpen : _open == 0);
        });

        if (_fatal is var (error, input))
        {
            throw _command.End(ErrorRecords.From(error, input));
        }

        if (_isOverLimit)
        {
            WaitForFinal();
            throw _command.End(ErrorRecords.TooManyFailures(FailureLimit.Explain(_sent, _failed, _dropped, _errors)));
        }
    }

    /// <summary>Writes the results of all sends in progress. No further row is sent.</summary>
    public void Finish()
    {
        WaitFor(0);
        foreach (var (error, rows) in _left)
        {
            _command.WriteWarning($"{rows} more recipients were left pending, because of an error of the account: {error.Message} Nothing was sent to them.");
        }

        _progress.Dispose();
    }

    /// <summary>Waits until the sent records have their final status, and writes them.</summary>
    public void WaitForFinal()
    {
        StopWatching();
        if (_waiting is { Pending: > 0 })
        {
            StatusWait.WriteAll(_command, _waiting, Timing!, WithInput, InputOf);
        }
    }

    public void Dispose()
    {
        _watchEnd.Cancel();

        // The user pressed Ctrl+C between two rows or during -Wait, or a later command ended the pipeline.
        SayWhatIsLeft();
        _progress.Dispose();
        _sender.Dispose();
        _watchEnd.Dispose();
    }

    // No row is read from the pipeline meanwhile, so that none is passed to a sender when it ends. Results that are ready are written.
    private void WaitForTurn(TimeSpan wait) => Do(() => _command.WaitFor(wait, () => _fatal is not null || _isOverLimit));

    private void Do(Action wait)
    {
        try
        {
            wait();
        }
        catch (PipelineStoppedException)
        {
            SayWhatIsLeft();
            throw;
        }
    }

    // This runs on the thread pool, because a sender must not take the next row before the rest is dropped.
    private void Ended(SendResult<T> result)
    {
        Interlocked.Increment(ref result.Error is null ? ref _sent : ref result.IsPending ? ref _pending : ref _failed);
        if (Limit.IsReached(Volatile.Read(ref _sent), Volatile.Read(ref _failed)))
        {
            _isOverLimit = true;
        }

        var dropped = _isOverLimit || (result.Error is { } error && EndsTheRun(error, result.Row)) ? _sender.Drop().Count : 0;
        Interlocked.Add(ref _dropped, dropped);
        _command.Post(() => Take(result, dropped));
    }

    private void Take(SendResult<T> result, int dropped)
    {
        _open -= 1 + dropped;
        Count();
        if (result.Record is { } record)
        {
            Write(record, result.Row);
        }
        else if (result.IsPending)
        {
            _left[result.Error!] = _left.GetValueOrDefault(result.Error!) + 1;
        }
        else if (EndsTheRun(result.Error!, result.Row))
        {
            // Sends in progress still get their results. The remaining rows would fail in the same way.
            _fatal ??= (result.Error!, result.Row.Input);
        }
        else
        {
            _errors[result.Error!.ErrorId] = _errors.GetValueOrDefault(result.Error.ErrorId) + 1;
            _command.WriteError(ErrorRecords.From(result.Error, result.Row.Input));
        }
    }

    private bool EndsTheRun(MatonException error, SendRow row)
        => ErrorRecords.EndsThePipeline(error, hasOwnConnection: _hasOwnConnections && row.Client.ConnectionId is not null);

    private void Count()
    {
        _progress.Add();
        _progress.Total = _open > 0 ? _progress.Done + _open : null;
        _progress.ShowIfDue();
    }

    private string Say(WorkProgress progress) => string.Create(CultureInfo.InvariantCulture, $"{_sent} sent, {_failed} failed, {progress.Rate:0.0} a second");

    private void Write(T record, SendRow row)
    {
        _repeated.Add(row.Recipient);
        if (Timing is null)
        {
            _command.WriteObject(SentRow.Attach(record, row.Input));
            return;
        }

        _waiting ??= new StatusPoller<T>(_session, RowsAtOnce.Usual);
        _waiting.Add(row.Client, record.Sid!, record.DateCreated);
        _inputs[record.Sid!] = row.Input;
        _watch ??= Limit.IsSet ? WatchAsync(_waiting, Timing.Interval) : null;
    }

    private object WithInput(T record) => SentRow.Attach(record, record.Sid is { } sid ? InputOf(sid) : null);

    private object? InputOf(string sid) => _inputs.GetValueOrDefault(sid);

    // Failures that Twilio reports while other rows are sent count for the limit as well.
    private async Task WatchAsync(StatusPoller<T> waiting, TimeSpan interval)
    {
        try
        {
            while (true)
            {
                await Task.Delay(interval, TimeProvider.System, _watchEnd.Token).ConfigureAwait(false);
                await foreach (var outcome in waiting.LookAsync(_command.Stop).ConfigureAwait(false))
                {
                    Report(outcome);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // All rows are sent, or the command ends.
        }
    }

    private void Report(WaitOutcome<T> outcome)
    {
        var error = FailureLimit.ErrorOf(outcome.Record);
        _command.Post(() =>
        {
            StatusWait.Write(_command, outcome, WithInput, InputOf);
            if (error is not null)
            {
                _errors[error] = _errors.GetValueOrDefault(error) + 1;
            }
        });
        if (error is null)
        {
            return;
        }

        Interlocked.Decrement(ref _sent);
        Interlocked.Increment(ref _failed);
        if (Limit.IsReached(Volatile.Read(ref _sent), Volatile.Read(ref _failed)))
        {
            _isOverLimit = true;
            var dropped = _sender.Drop().Count;
            Interlocked.Add(ref _dropped, dropped);
            _command.Post(() => _open -= dropped);
        }
    }

    private void StopWatching()
    {
        _watchEnd.Cancel();
        if (_watch is { } watch)
        {
            _command.Await(async _ =>
            {
                await watch.ConfigureAwait(false);
                return true;
            });
        }
    }

    // A send that has ended counts even if its result was not written.
    private void SayWhatIsLeft()
    {
        if (_hasSaid || (_open == 0 && _waiting is not { Pending: > 0 }))
        {
            return;
        }

        _hasSaid = true;
        List<SendRow> left = [.. _sender.Drop()];
        var started = Stopwatch.StartNew();
        while (_sender.Sending > 0 && started.Elapsed < BriefWait)
        {
            _sender.WaitBriefly(BriefWait - started.Elapsed);
        }

        // A row that waits for the rate limit is not in progress either.
        left.AddRange(_sender.Drop());
        var (sent, failed, notSent) = (Volatile.Read(ref _sent), Volatile.Read(ref _failed), left.Count + Volatile.Read(ref _dropped) + Volatile.Read(ref _pending));
        StopSummary.Say(_command, "sent", sent, failed, "not sent", notSent, [.. left.Select(static row => row.Recipient)], _added - sent - failed - notSent);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Runs the changes of one command, several at once, and writes results and errors in the order of the input. After an error that ends the pipeline, no further
/// change starts. Changes in progress are finished and written before that error.
/// </summary>
internal sealed class ChangeRun : IDisposable
{
    private static readonly TimeSpan BriefWait = TimeSpan.FromMilliseconds(100);

    private readonly MatonCommand _command;
    private readonly OrderedWork _work;
    private readonly WorkProgress _progress;
    private readonly bool _endsAtErrors;

    // Is canceled when no other change may start, because the pipeline ends or an error ended it.
    private readonly CancellationTokenSource _end;
    private readonly CancellationToken _ended;
    private readonly List<Change> _changes = [];

    // The inputs whose requests were not sent and will not be.
    private readonly ConcurrentQueue<string> _left = new();

    // The number of all changes, the number that ended in each way on any thread, and the number that were written.
    private int _added;
    private int _done;
    private int _failed;
    private int _written;
    private (ErrorRecord Error, bool Ends)? _failure;

    /// <param name="command">The command.</param>
    /// <param name="most">The maximum number of changes in progress.</param>
    /// <param name="activity">The description of the changes in the progress display.</param>
    public ChangeRun(MatonCommand command, int most, string activity)
    {
        _command = command;
        _work = new OrderedWork(command, most);
        _progress = new WorkProgress(command, activity, Say);
        _endsAtErrors = command.EndsAtErrors;
        _end = CancellationTokenSource.CreateLinkedTokenSource(command.Stop);
        _ended = _end.Token;
    }

    /// <summary>Starts a change, after it has waited until fewer than the maximum are in progress and no earlier change of the same record is.</summary>
    /// <param name="key">Identifies the record.</param>
    /// <param name="target">The input, for an error.</param>
    /// <param name="hasOwnConnection">Whether the input has its own connection.</param>
    /// <param name="make">Sends the change, and returns the action that writes the result. If it is canceled, it sends no further request.</param>
    public void Add(ChangeKey key, string target, bool hasOwnConnection, Func<CancellationToken, Task<Action>> make)
    {
        _command.WaitUntil(() => _changes.TrueForAll(change => change.HasEnded || !change.Key.MayBe(key)));
        Settle();
        _changes.RemoveAll(static change => change.HasEnded);
        var one = new Change(key, target);
        _changes.Add(one);
        _added++;
        _work.Add(_ => RunAsync(one, hasOwnConnection, make));
        Settle();
    }

    /// <summary>Adds an error of an input for which no change starts.</summary>
    /// <param name="error">The error.</param>
    /// <param name="ends">Whether the error always ends the pipeline.</param>
    public void Add(ErrorRecord error, bool ends)
    {
        _added++;
        Interlocked.Increment(ref _failed);
        _work.Add(Failing(error, ends));
        Settle();
    }

    /// <summary>Writes the results that are ready. After an error that ends the pipeline, writes all changes in progress, and then that error.</summary>
    public void Settle()
    {
        _command.Drain();
        if (_end.IsCancellationRequested)
        {
            _work.Finish();
            ThrowFailure();
        }
    }

    /// <summary>Waits until all changes have ended.</summary>
    public void Finish()
    {
        _work.Finish();
        Settle();
        _progress.Dispose();
    }

    /// <summary>Stops the run. A change in progress is finished in the background, because closing its connection would not undo it.</summary>
    public void Dispose()
    {
        _end.Cancel();
        SayWhatIsLeft();
        _progress.Dispose();
        _work.Dispose();
        _end.Dispose();
    }

    private async Task<Action> RunAsync(Change change, bool hasOwnConnection, Func<CancellationToken, Task<Action>> make)
    {
        change.Begin();
        try
        {
            _ended.ThrowIfCancellationRequested();
            var write = await make(_ended).ConfigureAwait(false);
            Interlocked.Increment(ref _done);
            return Written(write);
        }
        catch (MatonException error)
        {
            Interlocked.Increment(ref _failed);
            return Failing(ErrorRecords.From(error, change.Target), ErrorRecords.EndsThePipeline(error, hasOwnConnection));
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            _left.Enqueue(change.Target);
            return Written(static () => { });
        }
        finally
        {
            _progress.Add();
            change.End();
        }
    }

    private Action Written(Action write) => () =>
    {
        _written++;
        write();
    };

    // No further change is started, on any thread.
    private Action Failing(ErrorRecord error, bool ends)
    {
        if (!ends && !_endsAtErrors)
        {
            return Written(() => _command.WriteError(error));
        }

        if (!_ended.IsCancellationRequested)
        {
            _end.Cancel();
        }

        return Written(() =>
        {
            if (_failure is null)
            {
                _failure = (error, ends);
            }
            else
            {
                // Only one error can end the pipeline, so the other ones are written as warnings.
                _command.WriteWarning($"{DisplayText.Exact(error.TargetObject?.ToString())}: {error}");
            }
        });
    }

    private void ThrowFailure()
    {
        if (_failure is not var (error, ends))
        {
            return;
        }

        if (!_left.IsEmpty)
        {
            _command.WriteWarning($"An error ended the command. Not started: {StopSummary.Names(_left)}.");
        }

        if (!ends)
        {
            // Ends the pipeline as -ErrorAction Stop does.
            _command.WriteError(error);
        }

        throw _command.End(error);
    }

    private string Say(WorkProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"{Volatile.Read(ref _done)} done, {Volatile.Read(ref _failed)} failed, {progress.Rate:0.0} a second");

    // The pipeline is stopped, so that only the host can be written to.
    private void SayWhatIsLeft()
    {
        if (_written == _added)
        {
            return;
        }

        // Changes that waited for the rate limit are not in progress.
        SpinWait.SpinUntil(() => _changes.TrueForAll(static change => change.HasEnded), BriefWait);
        string[] left = [.. _left, .. _changes.Where(static change => !change.HasBegun).Select(static change => change.Target)];
        var (done, failed) = (Volatile.Read(ref _done), Volatile.Read(ref _failed));
        StopSummary.Say(_command, "done", done, failed, "not started", left.Length, left, _added - done - failed - left.Length);
    }

    private sealed record Change(ChangeKey Key, string Target)
    {
        private volatile bool _hasBegun;
        private volatile bool _hasEnded;

        public bool HasBegun => _hasBegun;

        public bool HasEnded => _hasEnded;

        public void Begin() => _hasBegun = true;

        public void End() => _hasEnded = true;
    }
}

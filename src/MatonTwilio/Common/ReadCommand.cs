using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read: for several inputs side by side, in the order of the input.</summary>
public abstract class ReadCommand : TwilioCommand
{
    private OrderedWork? _work;
    private WorkProgress? _progress;

    /// <summary>
    /// The number of requests in progress at once, 1 to 32, if several records or the lists of several inputs are read. The default is 8. The output is in
    /// the order of the input, and the session's rate limit applies.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public virtual int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <summary>What is read, in the words of its list's name.</summary>
    private protected abstract string What { get; }

    /// <summary>Counts what is read, for a person who waits for it.</summary>
    private protected WorkProgress Progress => _progress ??= WorkProgress.OfRecords(this, $"Reading {What}");

    private OrderedWork Work => _work ??= new OrderedWork(this, ThrottleLimit);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FinishReads();
        _progress?.Dispose();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _work?.Dispose();
        _progress?.Dispose();
    }

    /// <summary>Begins to read for the current input once there is room for it.</summary>
    /// <param name="target">The input, for an error.</param>
    /// <param name="read">Reads; it gives what is to be written.</param>
    /// <param name="held">What is disposed of if nothing is written; null for nothing.</param>
    private protected void Read(object? target, Func<CancellationToken, Task<Action>> read, IDisposable? held = null)
    {
        var hasOwnConnection = HasOwnConnection;
        Progress.ShowIfDue();
        Work.Add(
            async stop =>
            {
                try
                {
                    return await read(stop).ConfigureAwait(false);
                }
                catch (MatonException error)
                {
                    return () => Fail(error, target, hasOwnConnection);
                }
            },
            held);
    }

    /// <summary>Reads one record for the current input, and writes it.</summary>
    private protected void ReadOne<T>(object? target, Func<CancellationToken, Task<T>> read) => Read(target, async stop =>
    {
        var record = await read(stop).ConfigureAwait(false);
        return () =>
        {
            Progress.Add();
            WriteObject(record);
        };
    });

    /// <summary>Waits for all that is being read, and writes it.</summary>
    private protected void FinishReads() => _work?.Finish();

    private protected override void Report(ErrorRecord error, bool ends = false) => Work.Add(() => base.Report(error, ends));
}

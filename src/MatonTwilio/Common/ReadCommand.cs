using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read. They read for several inputs at once, and write in the order of the input.</summary>
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

    /// <summary>The name of the records that are read, as in the name of their list.</summary>
    private protected abstract string What { get; }

    /// <summary>Counts the records that were read, for the progress display.</summary>
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

    /// <summary>Starts to read for the current input, after it has waited until fewer than -ThrottleLimit reads are in progress.</summary>
    /// <param name="target">The input, for an error.</param>
    /// <param name="read">Reads, and returns the action that writes the result.</param>
    /// <param name="held">A resource that is disposed if nothing is written; null for none.</param>
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

    /// <summary>Waits until everything is read, and writes it.</summary>
    private protected void FinishReads() => _work?.Finish();

    private protected override void Report(ErrorRecord error, bool ends = false) => Work.Add(() => base.Report(error, ends));
}

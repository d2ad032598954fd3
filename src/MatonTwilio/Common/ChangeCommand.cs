using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change records, with one change for each input.</summary>
public abstract class ChangeCommand : TwilioCommand
{
    private ChangeRun? _run;

    /// <summary>
    /// The number of changes in progress at once, 1 to 32. The default is 8. Changes of the same record run one after the other, results and errors are
    /// in the order of the input, and the session's rate limit applies. With -ErrorAction Stop, no change is started after the first error. Changes in
    /// progress are finished, and their results precede the error.
    /// </summary>
    // A cmdlet makes it a parameter if the order of its changes does not matter.
    public virtual int ThrottleLimit { get; set; } = 1;

    /// <inheritdoc/>
    protected override void EndProcessing() => _run?.Finish();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _run?.Dispose();
    }

    /// <summary>Calls ShouldProcess, after it has written the results of earlier changes.</summary>
    /// <param name="target">The description of the record in the question.</param>
    /// <param name="action">The description of the change in the question.</param>
    private protected bool MayChange(string target, string action)
    {
        _run?.Settle();
        return ShouldProcess(target, action) && ConfirmIrreversible(target);
    }

    /// <summary>Starts a change for the current input, after it has waited until fewer than -ThrottleLimit are in progress.</summary>
    /// <param name="record">The SID of the record, or its name.</param>
    /// <param name="activity">The description of such changes in the progress display.</param>
    /// <param name="make">Sends the change. It returns the action that writes the result.</param>
    private protected void Change(string record, string activity, Func<CancellationToken, Task<Action>> make)
        => Run(activity).Add(new ChangeKey(Owner ?? "", record), record, HasOwnConnection, make);

    private protected override void Report(ErrorRecord error, bool ends = false)
    {
        if (_run is null)
        {
            base.Report(error, ends);
        }
        else
        {
            _run.Add(error, ends);
        }
    }

    private ChangeRun Run(string activity) => _run ??= new ChangeRun(this, ThrottleLimit, activity);
}

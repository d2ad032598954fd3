using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that make changes, a change for each input.</summary>
public abstract class ChangeCommand : TwilioCommand
{
    private ChangeRun? _run;

    /// <summary>
    /// The number of changes in progress at once, 1 to 32. The default is 8. Changes of the same record are made one after the other, results and errors are
    /// in the order of the input, and the session's rate limit applies. With -ErrorAction Stop, no change is started after the first error. Changes in
    /// progress are finished, and their results precede the error.
    /// </summary>
    // A parameter where nothing depends on the order of the changes.
    public virtual int ThrottleLimit { get; set; } = 1;

    /// <inheritdoc/>
    protected override void EndProcessing() => _run?.Finish();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _run?.Dispose();
    }

    /// <summary>Asks whether a change is meant, after what earlier changes gave is written.</summary>
    /// <param name="target">What the question calls the record.</param>
    /// <param name="action">What it calls the change.</param>
    private protected bool MayChange(string target, string action)
    {
        _run?.Settle();
        return ShouldProcess(target, action) && ConfirmIrreversible(target);
    }

    /// <summary>Begins a change of the current input once there is room for it.</summary>
    /// <param name="record">The SID of the record, or its name.</param>
    /// <param name="activity">What such changes are called where their progress is shown.</param>
    /// <param name="make">Creates the change; it gives what is to be written.</param>
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

using System.Runtime.ExceptionServices;

namespace MatonTwilio.Commands;

/// <summary>Runs the work of a command, a limited number of pieces at once. The pipeline thread processes each result when it arrives.</summary>
/// <param name="command">The command.</param>
/// <param name="most">The maximum number of pieces of work in progress.</param>
internal sealed class BoundedParallel(MatonCommand command, int most)
{
    private int _open;

    /// <summary>Starts a piece of work, after it has waited until fewer than the maximum are in progress.</summary>
    /// <param name="work">The work. It returns the action that the pipeline thread runs when the work ends.</param>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline was stopped.</exception>
    public void Run(Func<CancellationToken, Task<Action>> work)
    {
        command.Drain();
        command.WaitUntil(() => _open < most);
        _open++;
        var stop = command.Stop;
        Task.Run(() => work(stop), stop).ContinueWith(
            done => command.Post(() => Take(done)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until all work has ended.</summary>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline was stopped.</exception>
    public void Finish() => command.WaitUntil(() => _open == 0);

    private void Take(Task<Action> done)
    {
        _open--;
        if (done.Exception is { InnerException: { } defect })
        {
            ExceptionDispatchInfo.Throw(defect);
        }

        if (done.IsCompletedSuccessfully)
        {
            done.Result();
        }
    }
}

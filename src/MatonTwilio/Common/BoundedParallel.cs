using System.Runtime.ExceptionServices;

namespace MatonTwilio.Commands;

/// <summary>Work of one command of which so much is in progress at once; each result is taken on the pipeline thread as it comes.</summary>
/// <param name="command">The command.</param>
/// <param name="most">how much may be in progress at once.</param>
internal sealed class BoundedParallel(MatonCommand command, int most)
{
    private int _open;

    /// <summary>Starts work once there is room for it.</summary>
    /// <param name="work">The work; it gives what the pipeline thread is to do at its end.</param>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline ended first.</exception>
    public void Run(Func<CancellationToken, Task<Action>> work)
    {
        command.Drain();
        command.WaitUntil(() => _open < most);
        _open++;
        var stop = command.Stop;
        Task.Run(() => work(stop), stop).ContinueWith(
            done => command.Post(() => Take(done)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for all of it.</summary>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The pipeline ended first.</exception>
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

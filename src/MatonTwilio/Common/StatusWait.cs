using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Commands;

/// <summary>Waits on the pipeline thread: shows how many are left, writes each record as it becomes final.</summary>
internal static class StatusWait
{
    public static void WriteAll<T>(MatonCommand command, StatusPoller<T> wait, PollTiming timing, Func<T, object>? decorate = null)
        where T : TwilioResource
    {
        using var progress = new WorkProgress(command, "Waiting for a final status", static progress => $"{progress.Done} of {progress.Total}") { Total = wait.Pending };
        foreach (var outcome in command.Pull(wait.RunAsync(timing)))
        {
            progress.Add();
            progress.ShowIfDue();
            if (outcome.Error is { } error)
            {
                command.Fail(error, outcome.Sid);
            }
            else
            {
                command.WriteObject(decorate is null ? outcome.Record : decorate(outcome.Record!));
            }
        }
    }
}

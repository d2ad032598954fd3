using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>Waits on the pipeline thread: shows how many are left, writes each record as it becomes final.</summary>
internal static class FinalWaiting
{
    public static void WriteAll<T>(MatonCommand command, FinalWait<T> wait, PollTiming timing, Func<T, object>? decorate = null)
        where T : TwilioResource
    {
        var total = wait.Pending;
        var progress = new ProgressRecord(0, "Waiting for a final status", $"0 of {total}");
        command.WriteProgress(progress);
        foreach (var outcome in command.Pull(wait.RunAsync(timing)))
        {
            progress.PercentComplete = 100 * (total - wait.Pending) / total;
            progress.StatusDescription = $"{total - wait.Pending} of {total}";
            command.WriteProgress(progress);
            if (outcome.Error is { } error)
            {
                command.Fail(error, outcome.Sid);
            }
            else
            {
                command.WriteObject(decorate is null ? outcome.Record : decorate(outcome.Record!));
            }
        }

        progress.RecordType = ProgressRecordType.Completed;
        command.WriteProgress(progress);
    }
}

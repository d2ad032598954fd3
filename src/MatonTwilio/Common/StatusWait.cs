using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Commands;

/// <summary>Waits on the pipeline thread: shows how many are left, writes each record as it becomes final.</summary>
internal static class StatusWait
{
    /// <summary>Waits, and writes each record as it becomes final.</summary>
    /// <param name="command">The command.</param>
    /// <param name="wait">What is waited for.</param>
    /// <param name="timing">How often to poll, and for how long.</param>
    /// <param name="decorate">Adds to a record what the command adds to its output; null for nothing.</param>
    /// <param name="inputOf">The input that a SID came of, which an error names; null for the SID itself.</param>
    public static void WriteAll<T>(MatonCommand command, StatusPoller<T> wait, PollTiming timing, Func<T, object>? decorate = null, Func<string, object?>? inputOf = null)
        where T : TwilioResource
    {
        using var progress = new WorkProgress(command, "Waiting for a final status", static progress => $"{progress.Done} of {progress.Total}") { Total = wait.Pending };
        foreach (var outcome in command.Pull(wait.RunAsync(timing)))
        {
            progress.Add();
            progress.ShowIfDue();
            Write(command, outcome, decorate, inputOf);
        }
    }

    /// <summary>Writes the result of one record.</summary>
    /// <param name="command">The command.</param>
    /// <param name="outcome">The result.</param>
    /// <param name="decorate">Adds to a record what the command adds to its output; null for nothing.</param>
    /// <param name="inputOf">The input that a SID came of, which an error names; null for the SID itself.</param>
    public static void Write<T>(MatonCommand command, WaitOutcome<T> outcome, Func<T, object>? decorate, Func<string, object?>? inputOf)
        where T : TwilioResource
    {
        if (outcome.Record is { } record && (outcome.Error is null || inputOf is not null))
        {
            // What was sent comes out with its error as well: a person sees who is still open.
            command.WriteObject(decorate is null ? record : decorate(record));
        }

        if (outcome.Error is { } error)
        {
            command.Fail(error, inputOf?.Invoke(outcome.Sid) ?? outcome.Sid);
        }
    }
}

using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Commands;

/// <summary>Waits for final statuses on the pipeline thread.</summary>
internal static class StatusWait
{
    /// <summary>Shows the number of pending records, and writes each record when it has its final status.</summary>
    /// <param name="command">The command.</param>
    /// <param name="wait">Polls the records.</param>
    /// <param name="timing">The interval between polls, and the time limit.</param>
    /// <param name="decorate">Adds the command's properties to a record; null for none.</param>
    /// <param name="inputOf">Finds the input of a SID, for an error; null for the SID itself.</param>
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
    /// <param name="decorate">Adds the command's properties to a record; null for none.</param>
    /// <param name="inputOf">Finds the input of a SID, for an error; null for the SID itself.</param>
    public static void Write<T>(MatonCommand command, WaitOutcome<T> outcome, Func<T, object>? decorate, Func<string, object?>? inputOf)
        where T : TwilioResource
    {
        if (outcome.Record is { } record && (outcome.Error is null || inputOf is not null))
        {
            // A record that was sent is returned even if waiting failed, so that the user sees its status.
            command.WriteObject(decorate is null ? record : decorate(record));
        }

        if (outcome.Error is { } error)
        {
            command.Fail(error, inputOf?.Invoke(outcome.Sid) ?? outcome.Sid);
        }
    }
}

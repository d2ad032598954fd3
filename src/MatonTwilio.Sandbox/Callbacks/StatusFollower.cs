namespace MatonTwilio.Sandbox;

/// <summary>Waits for the statuses that a message or a call reaches by itself or through a request.</summary>
internal sealed class StatusFollower(ResourceEngine engine, World world, ChangeSignals signals)
{
    /// <summary>Reports each status after the first, in order, up to the last.</summary>
    /// <param name="record">The message or call.</param>
    /// <param name="report">Receives each status.</param>
    /// <param name="stop">Cancels the wait.</param>
    public async Task FollowAsync(MovingRecord record, Func<StageReached, Task> report, CancellationToken stop)
    {
        var told = 0;
        while (true)
        {
            // The signal is taken before the status is read, so that a change in between is not missed.
            var changed = signals.Next(record.Sid);
            var (reached, isOver, wait) = engine.Read(() => Look(record, ref told));
            foreach (var stage in reached)
            {
                await report(stage).ConfigureAwait(false);
            }

            if (isOver)
            {
                // Wakes the other followers of the record, which also find its final status, so that no signal is left.
                signals.Set(record.Sid);
                return;
            }

            using var noLonger = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAny(Task.Delay(wait, world.Options.TimeProvider, noLonger.Token), changed).ConfigureAwait(false);
            await noLonger.CancelAsync().ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits until a status is reached. Returns false if the record ends with another status.</summary>
    public async Task<bool> WaitForAsync(MovingRecord record, string status, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var isReached = false;
        try
        {
            await FollowAsync(
                record,
                stage =>
                {
                    isReached |= stage.Status == status;
                    return isReached ? enough.CancelAsync() : Task.CompletedTask;
                },
                enough.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (isReached)
        {
            // The status is reached, which canceled the wait.
        }

        return isReached;
    }

    private (List<StageReached> Reached, bool IsOver, TimeSpan Wait) Look(MovingRecord record, ref int told)
    {
        var now = world.Now;
        var stopped = record.Stopped;
        List<StageReached> reached = [];
        while (told + 1 < record.Stages.Count && TimeOf(told + 1) is var at && at <= now && !(stopped?.Since <= at))
        {
            told++;
            reached.Add(new(record.Stages[told].Status, at));
        }

        if (stopped is { } end)
        {
            reached.Add(end);
        }

        var isOver = stopped is not null || told + 1 == record.Stages.Count;
        return (reached, isOver, isOver ? TimeSpan.Zero : TimeOf(told + 1) - now);

        DateTimeOffset TimeOf(int index) => record.Created + record.Stages[index].After;
    }
}

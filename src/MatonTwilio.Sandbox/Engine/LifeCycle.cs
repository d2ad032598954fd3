namespace MatonTwilio.Sandbox;

/// <summary>A status, and the time from the start until it is reached.</summary>
internal readonly record struct Stage(TimeSpan After, string Status);

/// <summary>A status, and the time since when the record has it.</summary>
internal readonly record struct StageReached(string Status, DateTimeOffset Since);

/// <summary>
/// The changes of a record over time, as a function of the time. No timer runs, so that a record is correct at any time under any clock, and costs nothing while it is not read.
/// </summary>
internal static class LifeCycle
{
    public static StageReached At(IReadOnlyList<Stage> stages, DateTimeOffset start, DateTimeOffset now)
    {
        var reached = stages[0];
        foreach (var stage in stages)
        {
            if (start + stage.After <= now)
            {
                reached = stage;
            }
        }

        return new(reached.Status, start + reached.After);
    }

    /// <summary>The time when a status was reached, or null if it was not reached.</summary>
    public static DateTimeOffset? When(IReadOnlyList<Stage> stages, string status, DateTimeOffset start, DateTimeOffset now)
    {
        foreach (var stage in stages)
        {
            if (stage.Status == status && start + stage.After <= now)
            {
                return start + stage.After;
            }
        }

        return null;
    }
}

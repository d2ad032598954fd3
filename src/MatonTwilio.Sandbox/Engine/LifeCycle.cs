namespace MatonTwilio.Sandbox;

/// <summary>A status and how long after the start it comes.</summary>
internal readonly record struct Stage(TimeSpan After, string Status);

/// <summary>A status and since when it has been so.</summary>
internal readonly record struct StageReached(string Status, DateTimeOffset Since);

/// <summary>
/// How something moves by itself: a function of the time alone. Nothing runs in between, so a record is right at any moment
/// under any clock, and costs nothing while it is not read.
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

    /// <summary>When a status came, or null if it has not come or never does.</summary>
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

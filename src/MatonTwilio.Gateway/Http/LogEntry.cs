namespace MatonTwilio.Gateway.Http;

/// <summary>A log entry of a request. The caller of the request decides where to write it.</summary>
/// <param name="Level">Who should see it.</param>
/// <param name="Text">The line; never holds the key or the values of a query.</param>
public sealed record LogEntry(LogLevel Level, string Text)
{
    /// <summary>What it is about, where one entry about it is enough for a command; null where each is written.</summary>
    public string? Once { get; init; }
}

/// <summary>Who should see a log entry, named after PowerShell's streams.</summary>
public enum LogLevel
{
    /// <summary>People who look into a problem: headers.</summary>
    Debug,

    /// <summary>People who follow the work: one line a request.</summary>
    Verbose,

    /// <summary>Shown to every user: a wait that a person would ask about.</summary>
    Warning,
}

namespace MatonTwilio.Gateway.Http;

/// <summary>A log entry of a request. The caller of the request decides where it is written.</summary>
/// <param name="Level">Whom the entry is for.</param>
/// <param name="Text">The line. It never contains the key or the values of a query.</param>
public sealed record LogEntry(LogLevel Level, string Text)
{
    /// <summary>The subject, if one entry about it is enough for a command; null if every entry is written.</summary>
    public string? Once { get; init; }
}

/// <summary>The level of a log entry, named after PowerShell's streams.</summary>
public enum LogLevel
{
    /// <summary>For the analysis of a problem, such as headers.</summary>
    Debug,

    /// <summary>For people who follow the work: one line for each request.</summary>
    Verbose,

    /// <summary>For every user: a wait that a person would ask about.</summary>
    Warning,
}

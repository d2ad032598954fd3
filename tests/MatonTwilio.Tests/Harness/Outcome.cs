namespace MatonTwilio.Tests;

/// <summary>The results of a script, by stream.</summary>
internal sealed record Outcome
{
    public required IReadOnlyList<PSObject> Output { get; init; }

    /// <summary>The errors that did not end the script.</summary>
    public required IReadOnlyList<ErrorRecord> Errors { get; init; }

    /// <summary>The error that ended the script; null if it ran to its end.</summary>
    public ErrorRecord? Failure { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Verbose { get; init; }

    public required IReadOnlyList<string> Debug { get; init; }

    public required IReadOnlyList<ProgressRecord> Progress { get; init; }

    /// <summary>The text that was written to the host, such as tables and the messages of -WhatIf.</summary>
    public required string Screen { get; init; }

    /// <summary>The output's objects.</summary>
    public IReadOnlyList<T> All<T>() => [.. Output.Select(static item => Assert.IsType<T>(item.BaseObject))];

    /// <summary>The output's only object.</summary>
    public T One<T>() => Assert.Single(All<T>());

    /// <summary>The only error, which did not end the script.</summary>
    public ErrorRecord OneError()
    {
        Assert.Null(Failure);
        return Assert.Single(Errors);
    }

    /// <summary>The same outcome, after it asserts that there was no error.</summary>
    public Outcome Clean()
    {
        Assert.True(Failure is null && Errors.Count == 0, string.Join(Environment.NewLine, Errors.Append(Failure).OfType<ErrorRecord>()));
        return this;
    }
}

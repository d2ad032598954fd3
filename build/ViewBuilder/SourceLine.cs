namespace MatonTwilio.ViewBuilder;

/// <summary>A line of a source.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The line's number, from 1.</param>
internal record SourceLine(string Path, int Number)
{
    /// <summary>Makes an error at this line.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="message">A sentence for whoever edits the file.</param>
    /// <returns>The error, to throw.</returns>
    public SourceException Error(ErrorCode code, string message) => new($"{Path}({Number}): error VIEW{(int)code:000}: {message}");
}

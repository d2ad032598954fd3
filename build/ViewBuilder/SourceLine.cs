namespace MatonTwilio.ViewBuilder;

/// <summary>A line of a source.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The line's number, from 1.</param>
internal record SourceLine(string Path, int Number)
{
    /// <summary>Creates an error for this line.</summary>
    /// <param name="code">The kind of error.</param>
    /// <param name="message">A sentence for the person who edits the file.</param>
    /// <returns>The exception to throw.</returns>
    public SourceException Error(ErrorCode code, string message) => new($"{Path}({Number}): error VIEW{(int)code:000}: {message}");
}

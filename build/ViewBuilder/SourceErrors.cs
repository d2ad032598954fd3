namespace MatonTwilio.ViewBuilder;

/// <summary>Collects errors, so that one build shows all of them.</summary>
internal sealed class SourceErrors
{
    private readonly List<string> _messages = [];

    /// <summary>The errors so far, in MSBuild's format.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Runs a step. An error ends only that step.</summary>
    /// <param name="step">The step.</param>
    public void Collect(Action step)
    {
        try
        {
            step();
        }
        catch (SourceException error)
        {
            _messages.Add(error.Message);
        }
    }
}

/// <summary>An error in a source.</summary>
/// <param name="message">The error with its file and line.</param>
internal sealed class SourceException(string message) : Exception(message);

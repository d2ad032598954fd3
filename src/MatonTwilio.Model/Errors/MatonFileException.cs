namespace MatonTwilio;

/// <summary>A file cannot be saved on this machine. Nothing is under its name that was not there before.</summary>
public sealed class MatonFileException : MatonException
{
    internal MatonFileException(MatonFileFailureReason reason, string message, Exception? innerException = null)
        : base(message, $"Maton.File{reason}", innerException)
        => Reason = reason;

    /// <summary>What is in the way.</summary>
    public MatonFileFailureReason Reason { get; }
}

namespace MatonTwilio;

/// <summary>A file cannot be saved on this machine. A file that existed under its name is unchanged.</summary>
public sealed class MatonFileException : MatonException
{
    internal MatonFileException(MatonFileFailureReason reason, string message, Exception? innerException = null)
        : base(message, $"Maton.File{reason}", innerException)
        => Reason = reason;

    /// <summary>Why the file cannot be saved.</summary>
    public MatonFileFailureReason Reason { get; }
}

namespace MatonTwilio;

/// <summary>A journal of sends cannot be used. Nothing is sent that could not be recorded.</summary>
public sealed class MatonJournalException : MatonException
{
    internal MatonJournalException(MatonJournalFailureReason reason, string message, Exception? innerException = null)
        : base(message, $"Maton.Journal{reason}", innerException)
        => Reason = reason;

    /// <summary>What is wrong with it.</summary>
    public MatonJournalFailureReason Reason { get; }
}

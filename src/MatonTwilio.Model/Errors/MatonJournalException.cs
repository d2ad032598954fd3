namespace MatonTwilio;

/// <summary>A journal of sends cannot be used. A message that cannot be recorded is not sent.</summary>
public sealed class MatonJournalException : MatonException
{
    internal MatonJournalException(MatonJournalFailureReason reason, string message, Exception? innerException = null)
        : base(message, $"Maton.Journal{reason}", innerException)
        => Reason = reason;

    /// <summary>Why the journal cannot be used.</summary>
    public MatonJournalFailureReason Reason { get; }
}

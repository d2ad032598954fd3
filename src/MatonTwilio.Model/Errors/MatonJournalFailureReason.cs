namespace MatonTwilio;

/// <summary>Why a journal of sends cannot be used. The error ID is <c>Maton.Journal</c> and the name.</summary>
public enum MatonJournalFailureReason
{
    /// <summary>Another process, or another command of this process, is writing the journal.</summary>
    InUse,

    /// <summary>The journal belongs to a campaign with another body, another sender or another kind of send.</summary>
    OfAnotherCampaign,

    /// <summary>A line of the journal, other than an incomplete last line, is not valid, or was changed.</summary>
    Corrupt,

    /// <summary>The journal has another version of the format.</summary>
    OtherFormat,

    /// <summary>The journal cannot be read or written: no such folder, no permission, a full disk.</summary>
    Unusable,
}

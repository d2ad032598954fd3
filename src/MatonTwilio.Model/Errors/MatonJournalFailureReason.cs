namespace MatonTwilio;

/// <summary>What can be wrong with a journal of sends; the error id is <c>Maton.Journal</c> and the name.</summary>
public enum MatonJournalFailureReason
{
    /// <summary>Another process, or another command of this one, writes to it.</summary>
    InUse,

    /// <summary>It belongs to a campaign with another text, another sender or another kind of send.</summary>
    OfAnotherCampaign,

    /// <summary>A line in it, other than a torn last one, is not one of a journal, or was changed.</summary>
    Corrupt,

    /// <summary>It is of another version of the format.</summary>
    OtherFormat,

    /// <summary>It cannot be read or written: no such folder, no permission, a full disk.</summary>
    Unusable,
}

namespace MatonTwilio;

/// <summary>What can be wrong with a journal of sends; the error id is <c>Maton.Journal</c> and the name.</summary>
public enum MatonJournalFailureReason
{
    /// <summary>Another process, or another command of this one, writes to it.</summary>
    InUse,

    /// <summary>It belongs to a campaign with another text, another sender or another kind of send.</summary>
    OfAnotherCampaign,

    /// <summary>A line in it, other than the last, is not one of a journal.</summary>
    Corrupt,

    /// <summary>It cannot be read or written: no such folder, no permission, a full disk.</summary>
    Unusable,
}

namespace MatonTwilio.Commands;

/// <summary>Identifies the record of a change, so that two changes of one record run one after the other, in the order of the input.</summary>
/// <param name="Scope">The place of the record, such as the path of its conference.</param>
/// <param name="Record">The record's SID, or a word or name in place of it.</param>
internal readonly record struct ChangeKey(string Scope, string Record)
{
    // A name can refer to any record of its list.
    private bool IsName => !Sids.IsAny(Record);

    /// <summary>Whether both keys can identify the same record.</summary>
    public bool MayBe(ChangeKey other) => Record.Equals(other.Record, StringComparison.OrdinalIgnoreCase)
        ? Scope == other.Scope || !IsName
        : Scope == other.Scope && (IsName || other.IsName);
}

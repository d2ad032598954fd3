namespace MatonTwilio.Commands;

/// <summary>What a change is made to, so that two changes of one record are made one after the other, in the order of the input.</summary>
/// <param name="Scope">Where the record is, such as the path of its conference.</param>
/// <param name="Record">Its SID, or a word or name in place of it.</param>
internal readonly record struct ChangeKey(string Scope, string Record)
{
    // A name may be that of any record in its place.
    private bool IsName => !Sids.IsAny(Record);

    /// <summary>Whether both may be of the same record.</summary>
    public bool MayBe(ChangeKey other) => Record.Equals(other.Record, StringComparison.OrdinalIgnoreCase)
        ? Scope == other.Scope || !IsName
        : Scope == other.Scope && (IsName || other.IsName);
}

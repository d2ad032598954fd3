namespace MatonTwilio.Sandbox;

/// <summary>
/// What a sandbox began with and every change since. The same start and the same changes at the same times give the same records, so this is all that
/// a state file needs.
/// </summary>
/// <param name="header">What it began with.</param>
/// <param name="changes">The changes before now, oldest first.</param>
internal sealed class SandboxHistory(StateHeader header, IEnumerable<SandboxChange> changes)
{
    private readonly object _gate = new();
    private readonly List<SandboxChange> _changes = [.. changes];

    public StateHeader Header => header;

    public IReadOnlyList<SandboxChange> Changes
    {
        get
        {
            lock (_gate)
            {
                return [.. _changes];
            }
        }
    }

    /// <summary>Keeps a change; those of one world in the order in which they were carried out.</summary>
    public void Add(SandboxChange change)
    {
        lock (_gate)
        {
            _changes.Add(change);
        }
    }
}

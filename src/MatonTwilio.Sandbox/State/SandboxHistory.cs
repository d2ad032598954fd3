namespace MatonTwilio.Sandbox;

/// <summary>
/// The initial state of a sandbox and every later change. The same initial state and the same changes at the same times give the same records, so a state file requires
/// nothing else.
/// </summary>
/// <param name="header">The initial state.</param>
/// <param name="changes">The changes so far, oldest first.</param>
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

    /// <summary>Adds a change. Changes are added in the order in which they were carried out.</summary>
    public void Add(SandboxChange change)
    {
        lock (_gate)
        {
            _changes.Add(change);
        }
    }
}

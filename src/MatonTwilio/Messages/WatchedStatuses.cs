namespace MatonTwilio.Commands;

/// <summary>Knows which messages were shown with which status. It keeps those of the last look alone.</summary>
internal sealed class WatchedStatuses
{
    private Dictionary<string, string?> _shown = new(StringComparer.Ordinal);

    /// <summary>What is new since the last look, or has another status, oldest first.</summary>
    /// <param name="newest">The messages of this look, newest first.</param>
    public IReadOnlyList<TwilioMessage> Changes(IReadOnlyList<TwilioMessage> newest)
    {
        var changes = newest.Where(message => message.Sid is { } sid && !(_shown.TryGetValue(sid, out var status) && status == message.Status)).Reverse().ToList();
        _shown = newest.Where(static message => message.Sid is not null).DistinctBy(static message => message.Sid)
            .ToDictionary(static message => message.Sid!, static message => message.Status, StringComparer.Ordinal);
        return changes;
    }
}

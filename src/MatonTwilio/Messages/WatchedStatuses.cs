namespace MatonTwilio.Commands;

/// <summary>The statuses of the messages that were shown. It keeps only those of the last poll.</summary>
internal sealed class WatchedStatuses
{
    private Dictionary<string, string?> _shown = new(StringComparer.Ordinal);

    /// <summary>The messages that are new since the last poll, or have another status, oldest first.</summary>
    /// <param name="newest">The messages of this poll, newest first.</param>
    public IReadOnlyList<TwilioMessage> Changes(IReadOnlyList<TwilioMessage> newest)
    {
        var changes = newest.Where(message => message.Sid is { } sid && !(_shown.TryGetValue(sid, out var status) && status == message.Status)).Reverse().ToList();
        _shown = newest.Where(static message => message.Sid is not null).DistinctBy(static message => message.Sid)
            .ToDictionary(static message => message.Sid!, static message => message.Status, StringComparer.Ordinal);
        return changes;
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>A queue and its members.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class QueueRecord(Identity identity) : Record(identity)
{
    private readonly List<QueueMemberRecord> _everyone = [];

    /// <summary>The waiting members, the first in front.</summary>
    public IReadOnlyList<QueueMemberRecord> Waiting(DateTimeOffset now) => [.. _everyone.Where(member => member.LeftAt(now) is null)];

    /// <summary>The position of a member among those who wait, or who waited when it left; 1 is the front.</summary>
    public int PositionOf(QueueMemberRecord member, DateTimeOffset now)
    {
        var at = member.LeftAt(now) ?? now;
        return 1 + _everyone.TakeWhile(other => other != member).Count(other => other.LeftAt(at) is not { } left || left > at);
    }

    public void Add(QueueMemberRecord member)
    {
        _everyone.Add(member);
        member.Call.Place = member;
    }
}

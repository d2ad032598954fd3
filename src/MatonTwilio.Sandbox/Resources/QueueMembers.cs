namespace MatonTwilio.Sandbox;

/// <summary>The members of a queue. <see href="https://www.twilio.com/docs/voice/api/queue-member"/></summary>
internal static class QueueMembers
{
    private const string Front = "Front";

    public static Resource Resource { get; } = new()
    {
        Name = "Members",
        Parent = Queues.Resource,
        ListName = "queue_members",
        OldestFirst = true,
        Fields =
        [
            Of("queue_sid", WireType.Text, (member, _) => member.Queue.Sid),
            Of("call_sid", WireType.Text, (member, _) => member.Call.Sid),
            Of("date_enqueued", WireType.Date, (member, _) => member.Created),
            Of("position", WireType.Integer, (member, now) => member.Queue.PositionOf(member, now)),
            Of("wait_time", WireType.Integer, (member, now) => (int)member.Waited(now).TotalSeconds),
            Of("uri", WireType.Text, (member, _) => $"{member.ParentPath}/Members/{member.Call.Sid}.json"),
        ],
        Select = operation => Waiting(operation),
        Find = (operation, name) => Waiting(operation).FirstOrDefault(member => name == Front || member.Call.Sid == name),
        RequiredInChange = ["Url"],
        Update = Dequeue,
    };

    /// <summary>Adds a call to the end of a queue.</summary>
    public static QueueMemberRecord Enqueue(QueueRecord queue, CallRecord call, DateTimeOffset now)
    {
        var member = new QueueMemberRecord(new Identity(Resource, $"{queue.Sid}.{call.Sid}", queue.AccountSid, queue.Path, now))
        {
            Queue = queue,
            Call = call,
        };
        queue.Add(member);
        return member;
    }

    private static Field Of(string name, WireType type, Func<QueueMemberRecord, DateTimeOffset, object?> read) => Field.Of(name, type, read);

    private static IReadOnlyList<QueueMemberRecord> Waiting(Operation operation) => ((QueueRecord)operation.Parent!).Waiting(operation.Now);

    private static void Dequeue(Operation operation, Record member)
    {
        CallCreation.CheckUrl(operation.Form["Url"]!);
        if (operation.Form["Method"] is { Length: > 0 } method)
        {
            FormRules.Method("Method", 21209)(method);
        }

        ((QueueMemberRecord)member).Call.LeavePlace(operation.Now);
    }
}

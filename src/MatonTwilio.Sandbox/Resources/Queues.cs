namespace MatonTwilio.Sandbox;

/// <summary>Queues of callers; some wait from the start (<see cref="QueueMembers"/>). <see href="https://www.twilio.com/docs/voice/api/queue-resource"/></summary>
internal static class Queues
{
    public static Resource Resource { get; } = new()
    {
        Name = "Queues",
        Parent = Accounts.Resource,
        ListName = "queues",
        SidPrefix = "QU",
        Fields =
        [
            .. Field.Identity,
            Field.Settable("friendly_name", FormRules.Text("FriendlyName", most: 64, code: 20422)),
            Field.Of<QueueRecord>("current_size", WireType.Integer, (queue, now) => queue.Waiting(now).Count),
            Field.Of<QueueRecord>("average_wait_time", WireType.Integer, (queue, now) =>
                (int)queue.Waiting(now).Select(member => member.Waited(now).TotalSeconds).DefaultIfEmpty().Average()),
            Field.Settable("max_size", FormRules.Integer("MaxSize", 1, 5000, 20422), WireType.Integer, 1000),
        ],
        Seed = ["FriendlyName=Support&MaxSize=100", "FriendlyName=Sales"],
        Required = ["FriendlyName"],
        Create = operation =>
        {
            RequireNewName(operation, null);
            return operation.Fill(new QueueRecord(operation.NewIdentity()));
        },
        Update = (operation, queue) =>
        {
            RequireNewName(operation, queue);
            operation.Apply(queue);
        },
        Delete = (operation, queue) =>
        {
            if (((QueueRecord)queue).Waiting(operation.Now).Count > 0)
            {
                throw TwilioError.QueueNotEmpty();
            }
        },
    };

    private static void RequireNewName(Operation operation, Record? renamed)
    {
        var name = operation.Form["FriendlyName"];
        if (operation.World.Records.List(Resource, operation.ParentPath).Any(other => other != renamed && other.Text("friendly_name") == name))
        {
            throw TwilioError.NameTaken("Queue", name!);
        }
    }
}

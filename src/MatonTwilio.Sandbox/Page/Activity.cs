namespace MatonTwilio.Sandbox;

/// <summary>A message or a call, as the page shows it.</summary>
/// <param name="At">When it was created.</param>
/// <param name="Direction">Its direction, in Twilio's words.</param>
/// <param name="From">The sender or caller.</param>
/// <param name="To">The recipient, or the called number.</param>
/// <param name="Status">Its current status.</param>
/// <param name="Detail">The body of a message, or the duration of a call.</param>
internal sealed record ActivityItem(DateTimeOffset At, string Direction, string? From, string To, string Status, string Detail);

/// <summary>The newest messages and calls since the sandbox started, of all accounts.</summary>
/// <param name="Messages">The messages, newest first.</param>
/// <param name="Calls">The calls, newest first.</param>
internal sealed record Activity(IReadOnlyList<ActivityItem> Messages, IReadOnlyList<ActivityItem> Calls)
{
    private const int Most = 30;

    /// <summary>Reads the messages and calls.</summary>
    /// <param name="world">The records.</param>
    /// <param name="start">When the sandbox started. Earlier records are its invented history.</param>
    public static Activity Of(World world, DateTimeOffset start)
    {
        var now = world.Now;
        return new(
            [.. Newest<MessageRecord>(world, Sandbox.Messages.Resource, start)
                .Select(message => new ActivityItem(message.Created, message.Direction, message.FromAt(now), message.To, message.At(now).Status, message.Body))],
            [.. Newest<CallRecord>(world, Sandbox.Calls.Resource, start)
                .Select(call => new ActivityItem(call.Created, call.Direction, call.From, call.To, call.At(now).Status, Length(call.Duration(now))))]);
    }

    private static IEnumerable<TRecord> Newest<TRecord>(World world, Resource resource, DateTimeOffset start)
        where TRecord : Record
        => world.Records.List(Accounts.Resource, Accounts.Root)
            .SelectMany(account => world.Records.List(resource, account.Path).Reverse().TakeWhile(record => record.Created >= start).Take(Most))
            .OrderByDescending(record => record.Sequence)
            .Take(Most)
            .Cast<TRecord>();

    private static string Length(TimeSpan? duration) => duration is { } talked ? FormattableString.Invariant($"{talked.TotalSeconds:0} s") : string.Empty;
}

namespace MatonTwilio.Sandbox;

/// <summary>One billed message or call: its day, category, usage and price.</summary>
internal sealed record UsageEvent(DateOnly Day, UsageCategory Category, int Usage, decimal Price)
{
    /// <summary>The billed usage of an account so far, alone or with the accounts that it owns.</summary>
    public static IEnumerable<UsageEvent> Of(World world, string accountSid, bool withSubaccounts, DateTimeOffset now)
        => world.Records.List(Accounts.Resource, Accounts.Root)
            .Where(account => account.Sid == accountSid || (withSubaccounts && account.Text("owner_account_sid") == accountSid))
            .SelectMany(account => Of(world, account.Path, now));

    private static IEnumerable<UsageEvent> Of(World world, string accountPath, DateTimeOffset now)
    {
        foreach (var message in world.Records.List<MessageRecord>(Messages.Resource, accountPath))
        {
            if (message.SentAt(now) is DateTimeOffset sent && message.Price(now) is decimal price)
            {
                var media = message.MediaCount > 0;
                yield return new(DayOf(sent), CategoryOf(media ? "mms" : "sms", message.Direction), media ? 1 : message.SegmentCount, -price);
            }
        }

        foreach (var call in world.Records.List<CallRecord>(Calls.Resource, accountPath))
        {
            if (call.EndedAt(now) is DateTimeOffset ended && call.Duration(now) is TimeSpan talked && call.Price(now) is decimal price)
            {
                yield return new(DayOf(ended), CategoryOf("calls", call.Direction), CallRecord.Minutes(talked), -price);
            }
        }
    }

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static UsageCategory CategoryOf(string kind, string direction)
    {
        var name = kind + (direction == "inbound" ? "-inbound" : "-outbound");
        return UsageCategory.All.First(category => category.Name == name);
    }
}

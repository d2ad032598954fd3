namespace MatonTwilio.Sandbox;

/// <summary>A month of calls in both directions. Some were not answered, and some were forwarded.</summary>
internal static class SeededCalls
{
    private const int LongestTalk = 20 * 60;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static void Add(World world, Record account, Random chance, int count)
    {
        Record[] own = [.. world.Records.List(IncomingPhoneNumbers.Resource, account.Path)];
        Record? before = null;
        foreach (var time in SeededMoments.Draw(world.Now, chance, count))
        {
            var number = own[chance.Next(own.Length)];
            var ours = number.Text("phone_number")!;
            var contact = SeededMoments.Contact(chance.Next(24));
            var inbound = chance.Next(10) < 4;
            var passedOn = !inbound && before is not null && chance.Next(6) == 0;
            var call = new CallRecord(world.NewIdentity(Calls.Resource, account.Sid, account.Path, time))
            {
                From = inbound ? contact : ours,
                To = inbound ? ours : contact,
                Direction = inbound ? "inbound" : passedOn ? "outbound-dial" : "outbound-api",
                PhoneNumberSid = number.Sid,
                ParentCallSid = passedOn ? before!.Sid : null,
                Stages = CallRecord.StagesTo(CallRecord.DrawFate(chance, 5), Second, Second * chance.Next(5, LongestTalk)),
            };
            world.Records.Add(call);
            before = call;
        }
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>A month of messages in both directions. Some failed, some are in other scripts, and one contains control characters.</summary>
internal static class SeededMessages
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private static readonly string[] Out =
    [
        "Your appointment is tomorrow at 10:30. Reply C to confirm.",
        "Your code is 482913. It is valid for 10 minutes.",
        "Your parcel is on its way and arrives today between 2 and 4 pm.",
        "Backup of SRV-FILES-02 finished in 41 minutes.",
        "Disk space on SRV-SQL-01 is below 10 %.",
        "Thank you for your order! \U0001F389 We will tell you when it leaves.",
        "Ihre Bestellung wurde versandt. Grüße aus Köln!",
        "ご予約を確認しました。",
    ];

    private static readonly string[] In = ["C", "Yes", "Thanks! \U0001F44D", "Can we move it to 11?", "Who is this?", "OK"];

    // A real body can contain anything. This one tries to color the terminal, rename its window and ring its bell.
    private const string ControlCharacters = "\u001b[31mPAY NOW\u001b[0m \u001b]0;renamed\u0007 visit us";

    public static void Add(World world, Record account, Random chance, int count)
    {
        string[] own = [.. world.Records.List(IncomingPhoneNumbers.Resource, account.Path)
            .Where(number => IncomingPhoneNumbers.Can(number, "sms"))
            .Select(number => number.Text("phone_number")!)];
        var services = world.Sids.Next("MG");
        foreach ((var time, var index) in SeededMoments.Draw(world.Now, chance, count).Select((time, index) => (time, index)))
        {
            var contact = SeededMoments.Contact(chance.Next(24));
            var number = own[chance.Next(own.Length)];
            var inbound = chance.Next(10) < 3;
            var stop = count >= 3 && index == count / 3;
            if (stop)
            {
                (inbound, contact, number) = (true, WellKnownNumbers.Unsubscribed, own[0]);
            }

            var body = stop ? "STOP" : index == count / 2 ? ControlCharacters : inbound ? In[chance.Next(In.Length)] : Out[chance.Next(Out.Length)];
            var fate = inbound ? new MessageFate("received") : MessageFate.Draw(chance, 12);
            var media = chance.Next(20) == 0 || index == count / 4;
            var service = !inbound && chance.Next(8) == 0 ? services : null;
            if (count >= 12 && index - (count * 2 / 3) is 0 or 1)
            {
                // A recipient whose number is no longer in use.
                (inbound, contact, fate, media) = (false, WellKnownNumbers.Unreachable, MessageFate.Failures[0], false);
            }

            world.Records.Add(new MessageRecord(new Identity(Messages.Resource, world.Sids.Next(media ? "MM" : "SM"), account.Sid, account.Path, time))
            {
                Body = body,
                From = inbound ? contact : number,
                To = inbound ? number : contact,
                Direction = inbound ? "inbound" : "outbound-api",
                MessagingServiceSid = service,
                SegmentCount = SmsMeter.Measure(body).Segments,
                MediaCount = media ? 1 : 0,
                Fate = fate,
                Stages = inbound ? MessageRecord.Inbound : MessageRecord.Outbound(fate, Step),
            });
        }
    }
}

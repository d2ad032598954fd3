namespace MatonTwilio.Sandbox;

/// <summary>Conferences: some of the past month, and two in progress. Also callers who wait in the queues.</summary>
internal static class SeededConferences
{
    /// <summary>The number of the account's calls that are in progress for them.</summary>
    private const int Live = 8;

    /// <summary>An account with fewer calls has none in progress.</summary>
    private const int FewCalls = 12;

    private const string Left = "last-participant-left";

    /// <summary>The number of calls that have ended, out of all calls.</summary>
    public static int Ended(int calls) => calls < FewCalls ? calls : calls - Live;

    /// <summary>Adds the ended conferences and, for an account with enough calls, those in progress.</summary>
    public static void Add(World world, Record account, Random chance, int calls)
    {
        AddEnded(world, account, chance);
        if (Ended(calls) == calls)
        {
            return;
        }

        // In the order in which they began, as in the list of calls.
        var bridge = Open(world, account, "Incident bridge", minutes: 12);
        var agent = Join(world, bridge, minutes: 12, inbound: false, "agent");
        Join(world, bridge, minutes: 11, inbound: true, "customer");
        var coach = Join(world, bridge, minutes: 9, inbound: false, "supervisor");
        coach["coaching"] = true;
        coach["call_sid_to_coach"] = agent.Call.Sid;
        Wait(world, account, "Support", minutes: 7);
        var standUp = Open(world, account, "Stand-up", minutes: 6);
        Join(world, standUp, minutes: 6, inbound: true, label: null);
        Join(world, standUp, minutes: 5, inbound: true, label: null)["muted"] = true;
        Wait(world, account, "Support", minutes: 4);
        Wait(world, account, "Sales", minutes: 1);
    }

    private static void AddEnded(World world, Record account, Random chance)
    {
        CallRecord[] answered = [.. world.Records.List<CallRecord>(Calls.Resource, account.Path).Where(call => call.Duration(world.Now) is not null)];
        foreach (var last in answered.Where(_ => chance.Next(10) == 0).Take(5).ToList())
        {
            var conference = Conferences.Open(world, account, "Stand-up", last.Created);
            conference.Close(new(last.EndedAt(world.Now)!.Value, Left, last.Sid));
            world.Records.Add(conference);
        }
    }

    private static ConferenceRecord Open(World world, Record account, string name, int minutes)
    {
        var conference = Conferences.Open(world, account, name, Ago(world, minutes));
        world.Records.Add(conference);
        return conference;
    }

    private static ParticipantRecord Join(World world, ConferenceRecord conference, int minutes, bool inbound, string? label)
    {
        var participant = Participants.Join(
            conference, Call(world, conference.AccountSid, conference.ParentPath, minutes, inbound), Ago(world, minutes));
        participant.TakeDefaults();
        participant["label"] = label;
        world.Records.Add(participant);
        return participant;
    }

    private static void Wait(World world, Record account, string queue, int minutes)
    {
        var waiting = world.Records.List<QueueRecord>(Queues.Resource, account.Path).Single(one => one.Text("friendly_name") == queue);
        world.Records.Add(QueueMembers.Enqueue(waiting, Call(world, account.Sid, account.Path, minutes, inbound: true), Ago(world, minutes)));
    }

    private static CallRecord Call(World world, string accountSid, string accountPath, int minutes, bool inbound)
    {
        var number = world.Records.List(IncomingPhoneNumbers.Resource, accountPath)[0];
        var ours = number.Text("phone_number")!;
        var contact = SeededMoments.Contact(minutes);
        var call = new CallRecord(world.NewIdentity(Calls.Resource, accountSid, accountPath, Ago(world, minutes)))
        {
            From = inbound ? contact : ours,
            To = inbound ? ours : contact,
            Direction = inbound ? "inbound" : "outbound-api",
            PhoneNumberSid = number.Sid,
            Stages = CallRecord.StagesTo(CallRecord.Completed, TimeSpan.FromSeconds(1), CallRecord.Longest),
        };
        world.Records.Add(call);
        return call;
    }

    private static DateTimeOffset Ago(World world, int minutes)
    {
        var time = world.Now.AddMinutes(-minutes);
        return new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>The files of messages, the recordings of calls and conferences, and the texts of some recordings.</summary>
internal static class SeededSounds
{
    private static readonly string[] Said =
    [
        "Hello, this is Ann. Please call me back about the invoice.",
        "The server room is at 41 degrees. I am on my way.",
        "Thanks, that was all that I wanted to know.",

        // Speech is untrusted as well, and its text can contain anything.
        "Press \u001b[31mone\u001b[0m for support.",
    ];

    public static void Add(World world, Record account)
    {
        foreach (var message in world.Records.List<MessageRecord>(Messages.Resource, account.Path))
        {
            Media.AddTo(world, message);
        }

        // In the order in which they began, as in the list of recordings.
        IEnumerable<RecordingRecord> all = OfCalls(world, account).Concat(OfConferences(world, account)).OrderBy(recording => recording.Created);
        foreach ((var recording, var index) in all.ToList().Select((recording, index) => (recording, index)))
        {
            world.Records.Add(recording);
            if (index % 2 == 0)
            {
                world.Records.Add(Transcriptions.Of(world, recording, Said[index / 2 % Said.Length], recording.LastChange(world.Now)));
            }
        }
    }

    private static IEnumerable<RecordingRecord> OfCalls(World world, Record account)
        => world.Records.List<CallRecord>(Calls.Resource, account.Path)
            .Where(call => call.Duration(world.Now) is not null)
            .Where((_, index) => index % 3 == 0)
            .Select((call, index) => RecordingCreation.Of(world, call, call.When(CallRecord.InProgress, world.Now)!.Value, "OutboundAPI", 1 + (index % 2)));

    private static IEnumerable<RecordingRecord> OfConferences(World world, Record account)
        => world.Records.List<ConferenceRecord>(Conferences.Resource, account.Path)
            .Select(conference => (conference, end: conference.End(world.Now)))
            .Where(pair => pair.end is not null)
            .Select(pair => RecordingCreation.Of(world, pair.conference, pair.end!.CallSid, pair.conference.Created));
}

namespace MatonTwilio.Sandbox;

/// <summary>An add-on of a number, and its results for the newest recordings.</summary>
internal static class SeededAddOns
{
    private const int RecordingCount = 2;

    public static void Add(World world, Record account)
    {
        var number = world.Records.List(IncomingPhoneNumbers.Resource, account.Path)[0];
        SeededRecords.Add(world, number, AssignedAddOns.Resource, $"InstalledAddOnSid={world.Sids.Next(AssignedAddOns.Resource.SidPrefix)}");
        foreach (var recording in world.Records.List<RecordingRecord>(Recordings.Resource, account.Path).TakeLast(RecordingCount))
        {
            AddOnResults.Add(world, recording, recording.LastChange(world.Now));
        }
    }
}

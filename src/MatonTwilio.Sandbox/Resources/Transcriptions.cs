namespace MatonTwilio.Sandbox;

/// <summary>Texts of recordings: one list for each account, and the same records below their recording.
/// <see href="https://www.twilio.com/docs/voice/api/recording-transcription"/></summary>
internal static class Transcriptions
{
    private static readonly Field[] Common =
    [
        .. Field.Identity.Where(field => field.Name != "uri"),
        Field.ApiVersion,
        Field.Kept("recording_sid"),
        Field.Kept("status"),
        Field.Kept("transcription_text"),
        Field.Kept("duration", WireType.NumberText),
        Field.Kept("price", WireType.NumberText),
        Field.Kept("price_unit"),
        Field.Kept("type"),
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "Transcriptions",
        Parent = Accounts.Resource,
        ListName = "transcriptions",
        SidPrefix = "TR",
        Fields = [.. Common, Field.Identity.Single(field => field.Name == "uri")],
        Delete = (_, _) => { },
    };

    public static Resource OfRecording { get; } = new()
    {
        Name = Resource.Name,
        Parent = Recordings.Resource,
        ListName = Resource.ListName,
        SidPrefix = Resource.SidPrefix,
        Fields = [.. Common, Field.Of("uri", WireType.Text, text => $"{text.ParentPath}/{Recordings.Resource.Name}/{text.Text("recording_sid")}/{Resource.Name}/{text.Sid}.json")],
        Select = Of,
        Find = (operation, sid) => Of(operation).Find(text => text.Sid == sid),
        Delete = (_, _) => { },
    };

    /// <summary>Creates the text of a recording, without adding it to the store.</summary>
    public static Record Of(World world, RecordingRecord recording, string text, DateTimeOffset time)
        => new(world.NewIdentity(Resource, recording.AccountSid, recording.ParentPath, time))
        {
            ["recording_sid"] = recording.Sid,
            ["status"] = "completed",
            ["transcription_text"] = text,
            ["duration"] = (int?)recording.Duration(world.Now)?.TotalSeconds,
            ["price"] = -0.05000m,
            ["price_unit"] = "USD",
            ["type"] = "fast",
        };

    private static List<Record> Of(Operation operation)
        => [.. operation.World.Records.List(Resource, operation.AccountPath).Where(text => text.Text("recording_sid") == operation.Parent!.Sid)];
}

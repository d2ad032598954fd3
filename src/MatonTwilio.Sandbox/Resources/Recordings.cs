namespace MatonTwilio.Sandbox;

/// <summary>
/// Recordings: one list for each account, and the same records below their call and their conference.
/// <see href="https://www.twilio.com/docs/voice/api/recording"/>
/// </summary>
internal static class Recordings
{
    private static readonly Field[] Common =
    [
        .. Field.Identity.Where(field => field.Name is not ("date_updated" or "uri")),
        Of("date_updated", WireType.Date, (recording, now) => recording.LastChange(now)),
        Field.ApiVersion,
        Of("call_sid", WireType.Text, (recording, _) => recording.CallSid),
        Of("conference_sid", WireType.Text, (recording, _) => recording.ConferenceSid),
        Of("start_time", WireType.Date, (recording, _) => recording.Created),
        Of("duration", WireType.NumberText, (recording, now) => (int?)recording.Duration(now)?.TotalSeconds),
        Of("price", WireType.NumberText, (recording, now) => recording.Price(now)),
        Of("price_unit", WireType.Text, (_, _) => "USD"),
        Of("status", WireType.Text, (recording, now) => recording.Status(now)),
        Of("channels", WireType.Integer, (recording, _) => recording.Channels),
        Of("source", WireType.Text, (recording, _) => recording.Source),
        Field.Kept("error_code", WireType.Integer),
        Field.Kept("encryption_details", WireType.Map),
    ];

    private static readonly Field Track = Of("track", WireType.Text, (recording, _) => recording.Track);

    private static readonly Filter[] ByTime = [.. Filter.UntilMidnight("DateCreated", (record, _) => record.Created)];

    public static Resource Resource { get; } = new()
    {
        Name = "Recordings",
        Parent = Accounts.Resource,
        ListName = "recordings",
        SidPrefix = "RE",
        Fields =
        [
            .. Common,
            Field.Identity.Single(field => field.Name == "uri"),
            Field.Subresources(("transcriptions", "Transcriptions"), ("add_on_results", "AddOnResults")),
            Field.Of("media_url", WireType.Text, record => "https://api.twilio.com" + record.Path),
        ],
        Filters =
        [
            .. ByTime,
            Filter.Same("CallSid", (record, _) => ((RecordingRecord)record).CallSid),
            Filter.Same("ConferenceSid", (record, _) => ((RecordingRecord)record).ConferenceSid),
        ],
        Select = operation => Visible(operation, _ => true),
        Find = (operation, sid) => Find(operation, sid, _ => true),
        Delete = Delete,
        KeepsDeleted = true,
        File = File,
    };

    public static Resource OfCall { get; } = Below(Calls.Resource, recording => recording.CallSid, RecordingCreation.Create, Track);

    public static Resource OfConference { get; } = Below(Conferences.Resource, recording => recording.ConferenceSid, create: null);

    private static Resource Below(Resource parent, Func<RecordingRecord, string?> ownerSid, Func<Operation, Record>? create, params Field[] more) => new()
    {
        Name = Resource.Name,
        Parent = parent,
        ListName = Resource.ListName,
        SidPrefix = Resource.SidPrefix,
        Fields =
        [
            .. Common,
            .. more,
            Of("uri", WireType.Text, (recording, _) => $"{recording.ParentPath}/{parent.Name}/{ownerSid(recording)}/{Resource.Name}/{recording.Sid}.json"),
        ],
        Filters = ByTime,
        Select = operation => Visible(operation, recording => ownerSid(recording) == operation.Parent!.Sid),
        Find = (operation, sid) => Find(operation, sid, recording => ownerSid(recording) == operation.Parent!.Sid),
        Create = create,
        RequiredInChange = ["Status"],
        Update = RecordingUpdate.Update,
        Delete = Delete,
        KeepsDeleted = true,
    };

    private static List<Record> Visible(Operation operation, Func<RecordingRecord, bool> belongs)
    {
        var withDeleted = operation.Resource == Resource && operation.Query["IncludeSoftDeleted"] is { Length: > 0 } include
            && FormRules.Boolean("IncludeSoftDeleted")(include) is true;
        return [.. operation.World.Records.List<RecordingRecord>(Resource, operation.AccountPath)
            .Where(recording => belongs(recording) && recording.Created <= operation.Now && (withDeleted || recording.DeletedAt is null))];
    }

    private static Record? Find(Operation operation, string sid, Func<RecordingRecord, bool> belongs)
    {
        var visible = Visible(operation, belongs);
        return sid == "Twilio.CURRENT"
            ? visible.LastOrDefault(record => ((RecordingRecord)record).IsLive(operation.Now))
            : visible.Find(record => record.Sid == sid);
    }

    private static void Delete(Operation operation, Record record)
    {
        var recording = (RecordingRecord)record;
        if (recording.IsLive(operation.Now))
        {
            throw TwilioError.NotComplete();
        }

        recording.DeletedAt ??= operation.Now;
    }

    private static StoredFile? File(Record record, FileShape shape, DateTimeOffset now)
    {
        var recording = (RecordingRecord)record;
        return recording.DeletedAt is not null || recording.Duration(now) is not TimeSpan duration ? null : shape.Extension switch
        {
            "" or ".wav" => SampleFiles.Wav(duration, Math.Min(shape.Channels ?? 1, recording.Channels)),
            ".mp3" => SampleFiles.Mp3(duration),
            _ => null,
        };
    }

    private static Field Of(string name, WireType type, Func<RecordingRecord, DateTimeOffset, object?> read) => Field.Of(name, type, read);
}

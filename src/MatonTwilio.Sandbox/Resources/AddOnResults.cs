using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>The results of add-ons for recordings, and their payloads. <see href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource"/></summary>
internal static class AddOnResults
{
    private static readonly Field[] Common =
    [
        .. Field.Identity.Where(static field => field.Name != "uri"),
        Field.Kept("reference_sid"),
        Field.Kept("add_on_sid"),
        Field.Kept("add_on_configuration_sid"),
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "AddOnResults",
        Parent = Recordings.Resource,
        ListName = "add_on_results",
        SidPrefix = "XR",
        Fields =
        [
            .. Common,
            Field.Kept("status", initially: "completed"),
            Field.Of("date_completed", WireType.Date, static result => result.Updated),
            Field.Subresources(("payloads", "Payloads")),
        ],
        Delete = static (_, _) => { },
    };

    /// <summary><see href="https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource"/></summary>
    public static Resource Payloads { get; } = new()
    {
        Name = "Payloads",
        Parent = Resource,
        ListName = "payloads",
        SidPrefix = "XH",
        Fields =
        [
            .. Common,
            Field.Kept("add_on_result_sid"),
            Field.Kept("label", initially: "sentiment"),
            Field.Of("content_type", WireType.Text, static _ => "application/json"),
            Field.Subresources(("data", "Data")),
        ],
        Delete = static (_, _) => { },
        File = static (payload, shape, _) => shape.Extension == Route.RecordExtension
            ? new StoredFile("application/json", Encoding.UTF8.GetBytes($$"""{"recording": "{{payload.Text("reference_sid")}}", "sentiment": "positive", "confidence": 0.92}"""))
            : null,
    };

    /// <summary>The data of a payload, which is in the file storage.</summary>
    public static Resource Data { get; } = new() { Name = "Data", Parent = Payloads, Fields = [], LeadsToParent = true };

    /// <summary>Adds the result of an add-on for a recording.</summary>
    public static void Add(World world, RecordingRecord recording, DateTimeOffset time)
    {
        var (addOn, configuration) = (world.Sids.Next("XB"), world.Sids.Next("XE"));
        var result = New(Resource, recording.Path);
        var payload = New(Payloads, result.Path);
        payload["add_on_result_sid"] = result.Sid;
        world.Records.Add(result);
        world.Records.Add(payload);

        Record New(Resource resource, string parentPath)
        {
            var record = new Record(world.NewIdentity(resource, recording.AccountSid, parentPath, time))
            {
                ["reference_sid"] = recording.Sid,
                ["add_on_sid"] = addOn,
                ["add_on_configuration_sid"] = configuration,
            };
            record.TakeDefaults();
            return record;
        }
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>Streams, SIPREC sessions and transcriptions of calls in progress. The sandbox sends no audio to anyone.</summary>
internal static class CallAudio
{
    private const int InvalidUrl = 21205;
    private const int InvalidMethod = 21209;
    private const int OtherSchema = 31922;
    private const int InvalidTrack = 31941;

    private static readonly string[] Tracks = ["inbound_track", "outbound_track", "both_tracks"];

    /// <summary><see href="https://www.twilio.com/docs/voice/api/stream-resource"/></summary>
    public static Resource Streams { get; } = Of("Streams", "MZ", CheckStream, "Url");

    /// <summary><see href="https://www.twilio.com/docs/voice/api/siprec-resource"/></summary>
    public static Resource Siprec { get; } = Of("Siprec", "SR", CheckTrack);

    /// <summary><see href="https://www.twilio.com/docs/voice/api/realtime-transcription-resource"/></summary>
    public static Resource Transcriptions { get; } = Of("Transcriptions", "GT", CheckTrack);

    private static Resource Of(string name, string prefix, Action<FormFields> check, params string[] required) => new()
    {
        Name = name,
        Parent = Calls.Resource,
        SidPrefix = prefix,
        Fields =
        [
            .. Field.Identity.Where(static field => field.Name is "sid" or "account_sid" or "uri"),
            Field.Of<CallAudioRecord>("call_sid", WireType.Text, static (audio, _) => audio.Call.Sid),
            Field.Text("name"),
            Field.Of<CallAudioRecord>("status", WireType.Text, static (audio, now) => audio.IsLive(now) ? "in-progress" : "stopped"),
            Field.Of<CallAudioRecord>("date_updated", WireType.Date, static (audio, now) => audio.LastChange(now)),
        ],
        Required = required,
        Create = operation => Create(operation, check),
        CreatedStatus = 200,
        Find = static (operation, name) => Of(operation).FirstOrDefault(audio => audio.Sid == name) ?? Live(operation, name),
        RequiredInChange = ["Status"],
        Update = Stop,
    };

    private static CallAudioRecord Create(Operation operation, Action<FormFields> check)
    {
        check(operation.Form);
        var call = LiveCall.Of(operation);
        if (operation.Form["Name"] is { Length: > 0 } name && Live(operation, name) is not null)
        {
            throw TwilioError.NameTaken(operation.Resource.Name, name);
        }

        return operation.Fill(new CallAudioRecord(operation.NewIdentity())
        {
            Call = call,
        });
    }

    private static void Stop(Operation operation, Record audio)
    {
        FormRules.OneOf("Status", "stopped")(operation.Form["Status"]!);
        ((CallAudioRecord)audio).StoppedAt ??= operation.Now;
    }

    private static CallAudioRecord? Live(Operation operation, string name) => Of(operation).FirstOrDefault(audio => audio.Text("name") == name && audio.IsLive(operation.Now));

    private static IEnumerable<CallAudioRecord> Of(Operation operation) => operation.World.Records.List<CallAudioRecord>(operation.Resource, operation.ParentPath);

    private static void CheckStream(FormFields form)
    {
        if (!Uri.TryCreate(form["Url"], UriKind.Absolute, out var url))
        {
            throw TwilioError.BadRequest(InvalidUrl, $"Url is not a valid URL: {form["Url"]}");
        }

        if (url.Scheme != "wss")
        {
            throw TwilioError.BadRequest(OtherSchema, $"Stream - WebSocket - URL Schema Not Supported: {url.Scheme}");
        }

        CheckTrack(form);
    }

    private static void CheckTrack(FormFields form)
    {
        FormRules.Check(form, "StatusCallback", FormRules.Url("StatusCallback", InvalidUrl));
        FormRules.Check(form, "StatusCallbackUrl", FormRules.Url("StatusCallbackUrl", InvalidUrl));
        FormRules.Check(form, "StatusCallbackMethod", FormRules.Method("StatusCallbackMethod", InvalidMethod));
        if (form["Track"] is { Length: > 0 } track && !Tracks.Contains(track))
        {
            throw TwilioError.BadRequest(InvalidTrack, $"Stream - Invalid Track configuration: {track}");
        }
    }
}

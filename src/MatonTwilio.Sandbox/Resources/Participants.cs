namespace MatonTwilio.Sandbox;

/// <summary>The participants of a conference. <see href="https://www.twilio.com/docs/voice/api/conference-participant-resource"/></summary>
internal static class Participants
{
    private const int LongestLabel = 128;

    // The other fields of the form control the audio, which the sandbox does not have.
    private static readonly (string Name, Func<string, object?> Accept)[] Details =
    [
        ("Timeout", FormRules.Integer("Timeout", 5, 600, 21208)),
        ("MaxParticipants", FormRules.Integer("MaxParticipants", 2, 250, 20422)),
        ("Beep", FormRules.OneOf("Beep", "true", "false", "onEnter", "onExit")),
        ("ConferenceRecord", FormRules.OneOf("ConferenceRecord", "true", "false", "record-from-start", "do-not-record")),
        ("Region", FormRules.OneOf("Region", "us1", "us2", "ie1", "de1", "sg1", "br1", "au1", "jp1")),
        ("WaitUrl", FormRules.Url("WaitUrl", 21205)),
        ("HoldUrl", FormRules.Url("HoldUrl", 21205)),
        ("AnnounceUrl", FormRules.Url("AnnounceUrl", 21205)),
        ("ConferenceStatusCallback", FormRules.Url("ConferenceStatusCallback", 21609)),
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "Participants",
        Parent = Conferences.Resource,
        ListName = "participants",
        Fields =
        [
            .. Field.Identity.Where(field => field.Name is "account_sid" or "date_created" or "date_updated"),
            Of("call_sid", WireType.Text, (participant, _) => participant.Call.Sid),
            Field.SettableOnce("label", Label),
            Of("conference_sid", WireType.Text, (participant, _) => participant.Conference.Sid),
            Field.Flag("muted"),
            Field.Flag("hold"),
            Field.Flag("coaching"),
            Field.Settable("call_sid_to_coach", value => value),
            Field.SettableOnce("start_conference_on_enter", FormRules.Boolean("StartConferenceOnEnter"), WireType.Boolean, true),
            Field.Flag("end_conference_on_exit"),
            Of("status", WireType.Text, (participant, now) => participant.Status(now)),
            Of("queue_time", WireType.NumberText, (participant, now) => participant.Call.At(now).Status == "queued" ? 0 : null),
            Of("uri", WireType.Text, (participant, _) => $"{participant.ParentPath}/Participants/{participant.Call.Sid}.json"),
        ],
        Filters = [Filter.Same("Muted", "muted"), Filter.Same("Hold", "hold"), Filter.Same("Coaching", "coaching")],
        Select = operation => [.. Present(operation)],
        Find = (operation, name) => Present(operation).FirstOrDefault(participant => participant.Call.Sid == name || participant.Text("label") == name),
        Create = Create,
        Update = (operation, participant) =>
        {
            Check(operation, participant);
            operation.Apply(participant);
        },
        Delete = (operation, participant) => ((ParticipantRecord)participant).Kick(operation.Now),
    };

    /// <summary>Adds a call to a conference. The caller of this method sets the other values.</summary>
    public static ParticipantRecord Join(ConferenceRecord conference, CallRecord call, DateTimeOffset now)
    {
        var participant = new ParticipantRecord(new Identity(Resource, $"{conference.Sid}.{call.Sid}", conference.AccountSid, conference.Path, now))
        {
            Conference = conference,
            Call = call,
        };
        conference.Add(participant);
        return participant;
    }

    private static Field Of(string name, WireType type, Func<ParticipantRecord, DateTimeOffset, object?> read) => Field.Of(name, type, read);

    private static IEnumerable<ParticipantRecord> Present(Operation operation)
    {
        var conference = (ConferenceRecord)operation.Parent!;
        return conference.End(operation.Now) is null ? conference.Present(operation.Now) : [];
    }

    private static ParticipantRecord Create(Operation operation)
    {
        var world = operation.World;
        var conference = (ConferenceRecord)operation.Parent!;
        if (conference.End(operation.Now) is not null)
        {
            throw TwilioError.BadRequest(16022, "Conference does not exist or is completed");
        }

        var parties = CallParties.Of(operation);
        CallCreation.CheckDetails(operation.Form);
        Check(operation, null);
        var call = CallCreation.Dial(operation, parties, CallRecord.Longest);
        world.Records.Add(call);
        if (!world.Records.TryFind(Conferences.Resource, conference.ParentPath, conference.Sid, out _))
        {
            world.Records.Add(conference);
            if (operation.Form["ConferenceRecord"] is "true" or "record-from-start")
            {
                RecordingCreation.WithConference(world, conference, call);
            }
        }

        return operation.Fill(Join(conference, call, operation.Now));
    }

    private static void Check(Operation operation, Record? changed)
    {
        var form = operation.Form;
        foreach ((var name, var accept) in Details)
        {
            if (form[name] is { Length: > 0 } value)
            {
                accept(value);
            }
        }

        if (changed is null && form["Label"] is string label)
        {
            Label(label);
            if (Present(operation).Any(other => other.Text("label") == label))
            {
                throw TwilioError.BadRequest(16026, "Participant label is in use by another participant");
            }
        }

        var coached = form["CallSidToCoach"];
        if (coached is not null && !Present(operation).Any(other => other != changed && other.Call.Sid == coached))
        {
            throw TwilioError.BadRequest(16028, "Participant to be whispered is not present in the conference");
        }

        if (form["Coaching"] == "true" && coached is null && changed?.Text("call_sid_to_coach") is null)
        {
            throw TwilioError.MissingParameter("CallSidToCoach");
        }
    }

    private static object Label(string value)
    {
        var isCallSid = value.Length == SidFactory.Length && value.StartsWith(Calls.Resource.SidPrefix, StringComparison.Ordinal);
        return value.Length is > 0 and <= LongestLabel && !isCallSid && !value.Contains('/', StringComparison.Ordinal)
            ? value
            : throw TwilioError.BadRequest(16024, "Invalid participant label, must not exceed 128 characters, must not be a CallSid, must not contain '/'");
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>Conferences. <see href="https://www.twilio.com/docs/voice/api/conference-resource"/></summary>
internal static class Conferences
{
    public static Resource Resource { get; } = new()
    {
        Name = "Conferences",
        Parent = Accounts.Resource,
        ListName = "conferences",
        SidPrefix = "CF",
        Fields =
        [
            .. Field.Identity.Where(field => field.Name != "date_updated"),
            Of("date_updated", WireType.Date, (conference, now) => conference.LastChange(now)),
            Field.ApiVersion,
            Field.Kept("friendly_name"),
            Field.Kept("region", initially: "us1"),
            Of("status", WireType.Text, (conference, now) => conference.Status(now)),
            Of("reason_conference_ended", WireType.Text, (conference, now) => conference.End(now)?.Reason),
            Of("call_sid_ending_conference", WireType.Text, (conference, now) => conference.End(now)?.CallSid),
            Field.Subresources(("participants", "Participants"), ("recordings", "Recordings")),
        ],
        Filters =
        [
            .. Filter.Day("DateCreated", (record, _) => record.Created),
            .. Filter.Day("DateUpdated", (record, now) => ((ConferenceRecord)record).LastChange(now)),
            Filter.Same("FriendlyName", "friendly_name"),
            Filter.Same("Status", (record, now) => ((ConferenceRecord)record).Status(now)),
        ],
        FindOwner = FindOrOpen,
        Update = Update,
    };

    /// <summary>Creates a conference of an account, without adding it to the store.</summary>
    public static ConferenceRecord Open(World world, Record account, string name, DateTimeOffset now) => new(world.NewIdentity(Resource, account.Sid, account.Path, now))
    {
        ["friendly_name"] = name,
        ["region"] = "us1",
    };

    private static Field Of(string name, WireType type, Func<ConferenceRecord, DateTimeOffset, object?> read) => Field.Of(name, type, read);

    /// <summary>Returns the conference in progress with that name, or creates one. A value that looks like a SID is not a name.</summary>
    private static ConferenceRecord? FindOrOpen(World world, Record account, string name)
    {
        if (name.StartsWith(Resource.SidPrefix, StringComparison.Ordinal) && name.Length == SidFactory.Length)
        {
            return null;
        }

        return world.Records.List<ConferenceRecord>(Resource, account.Path)
            .LastOrDefault(conference => conference.Text("friendly_name") == name && conference.End(world.Now) is null)
            ?? Open(world, account, name, world.Now);
    }

    private static void Update(Operation operation, Record record)
    {
        var conference = (ConferenceRecord)record;
        var form = operation.Form;
        var status = conference.Status(operation.Now);
        if (form["Status"] is string asked && asked != "completed")
        {
            throw TwilioError.InvalidParameter("Status", asked);
        }

        if (form["AnnounceUrl"] is { Length: > 0 } url)
        {
            CallCreation.CheckUrl(url);
            if (status != ConferenceRecord.InProgress)
            {
                throw TwilioError.BadRequest(16001, "Conference is not bridged");
            }
        }

        if (form["AnnounceMethod"] is { Length: > 0 } method)
        {
            FormRules.Method("AnnounceMethod", 21209)(method);
        }

        if (form["Status"] is not null)
        {
            if (conference.End(operation.Now) is not null)
            {
                throw TwilioError.BadRequest(16099, $"Unexpected conference status: {status}");
            }

            conference.Close(new(operation.Now, "conference-ended-via-api", null));
        }

        conference.Updated = operation.Now;
    }
}

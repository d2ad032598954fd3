namespace MatonTwilio.Sandbox;

/// <summary>Creates recordings: for a request during a call, or because the call was created with recording.</summary>
internal static class RecordingCreation
{
    public static Record Create(Operation operation)
    {
        var form = operation.Form;
        FormRules.Check(form, "RecordingChannels", FormRules.OneOf("RecordingChannels", "mono", "dual"));
        FormRules.Check(form, "RecordingTrack", FormRules.OneOf("RecordingTrack", "inbound", "outbound", "both"));
        FormRules.Check(form, "Trim", FormRules.OneOf("Trim", "trim-silence", "do-not-trim"));
        FormRules.Check(form, "RecordingStatusCallback", FormRules.Url("RecordingStatusCallback", 21609));
        FormRules.Check(form, "RecordingStatusCallbackMethod", FormRules.Method("RecordingStatusCallbackMethod", 21209));
        return Of(operation.World, LiveCall.Of(operation), operation.Now, "StartCallRecordingAPI", ChannelsOf(form), TrackOf(form));
    }

    /// <summary>Adds the recording of a call that was created with recording. It begins when the call is answered.</summary>
    public static void WithCall(World world, CallRecord call, FormFields form)
    {
        if (AnsweredAt(call) is DateTimeOffset start)
        {
            world.Records.Add(Of(world, call, start, "OutboundAPI", ChannelsOf(form), TrackOf(form)));
        }
    }

    /// <summary>Adds the recording of a conference that was created with recording. It begins when the first participant answers.</summary>
    public static void WithConference(World world, ConferenceRecord conference, CallRecord first)
    {
        if (AnsweredAt(first) is DateTimeOffset start)
        {
            world.Records.Add(Of(world, conference, first.Sid, start));
        }
    }

    /// <summary>Creates a recording of a call, without adding it to the store.</summary>
    public static RecordingRecord Of(World world, CallRecord call, DateTimeOffset start, string source, int channels, string track = "both")
        => new(world.NewIdentity(Recordings.Resource, call.AccountSid, call.ParentPath, start))
        {
            CallSid = call.Sid,
            Source = source,
            Channels = channels,
            Track = track,
            EndOf = call.EndedAt,
            Processing = world.Options.LifeCycleStep,
        };

    /// <summary>Creates a recording of a conference, without adding it to the store.</summary>
    public static RecordingRecord Of(World world, ConferenceRecord conference, string? callSid, DateTimeOffset start)
        => new(world.NewIdentity(Recordings.Resource, conference.AccountSid, conference.ParentPath, start))
        {
            CallSid = callSid,
            ConferenceSid = conference.Sid,
            Source = "Conference",
            EndOf = now => conference.End(now)?.At,
            Processing = world.Options.LifeCycleStep,
        };

    private static DateTimeOffset? AnsweredAt(CallRecord call)
        => call.Stages.FirstOrDefault(stage => stage.Status == CallRecord.InProgress) is { Status: not null } answered ? call.Created + answered.After : null;

    private static int ChannelsOf(FormFields form) => form["RecordingChannels"] == "dual" ? 2 : 1;

    private static string TrackOf(FormFields form) => form["RecordingTrack"] is { Length: > 0 } track ? track : "both";
}

namespace MatonTwilio.Sandbox;

/// <summary>Begins recordings: because a request asks for one of a call that goes on, or because the call was made with it.</summary>
internal static class RecordingCreation
{
    public static Record Create(Operation operation)
    {
        var call = (CallRecord)operation.Parent!;
        var form = operation.Form;
        Check(form, "RecordingChannels", FormRules.OneOf("RecordingChannels", "mono", "dual"));
        Check(form, "RecordingTrack", FormRules.OneOf("RecordingTrack", "inbound", "outbound", "both"));
        Check(form, "Trim", FormRules.OneOf("Trim", "trim-silence", "do-not-trim"));
        Check(form, "RecordingStatusCallback", FormRules.Url("RecordingStatusCallback", 21609));
        Check(form, "RecordingStatusCallbackMethod", FormRules.Method("RecordingStatusCallbackMethod", 21209));
        return call.At(operation.Now).Status == CallRecord.InProgress
            ? Of(operation.World, call, operation.Now, form["RecordingChannels"] == "dual" ? 2 : 1, "StartCallRecordingAPI")
            : throw TwilioError.BadRequest(21220, "Requested resource is not eligible for recording: the call is not in-progress");
    }

    /// <summary>Keeps the recording of a call that was made with it. It begins when somebody answers, and never where nobody does.</summary>
    public static void WithCall(World world, CallRecord call, int channels)
    {
        if (call.Stages.FirstOrDefault(stage => stage.Status == CallRecord.InProgress) is { Status: not null } answered)
        {
            world.Records.Add(Of(world, call, call.Created + answered.After, channels, "OutboundAPI"));
        }
    }

    /// <summary>A recording of a call; it is not kept yet.</summary>
    public static RecordingRecord Of(World world, CallRecord call, DateTimeOffset start, int channels, string source) => new()
    {
        Resource = Recordings.Resource,
        Sid = world.Sids.Next(Recordings.Resource.SidPrefix),
        AccountSid = call.AccountSid,
        ParentPath = call.ParentPath,
        Created = start,
        Updated = start,
        CallSid = call.Sid,
        Source = source,
        Channels = channels,
        EndOf = call.EndedAt,
        Processing = world.Options.LifeCycleStep,
    };

    /// <summary>A recording of a conference; it is not kept yet.</summary>
    public static RecordingRecord Of(World world, ConferenceRecord conference, string? callSid, DateTimeOffset start) => new()
    {
        Resource = Recordings.Resource,
        Sid = world.Sids.Next(Recordings.Resource.SidPrefix),
        AccountSid = conference.AccountSid,
        ParentPath = conference.ParentPath,
        Created = start,
        Updated = start,
        CallSid = callSid,
        ConferenceSid = conference.Sid,
        Source = "Conference",
        EndOf = now => conference.End(now)?.At,
        Processing = world.Options.LifeCycleStep,
    };

    private static void Check(FormFields form, string name, Func<string, object?> accept)
    {
        if (form[name] is { Length: > 0 } value)
        {
            accept(value);
        }
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>Pauses, resumes or stops a recording in progress.</summary>
internal static class RecordingUpdate
{
    public static void Update(Operation operation, Record record)
    {
        var recording = (RecordingRecord)record;
        var now = operation.Now;
        var status = operation.Form["Status"]!;
        var behavior = operation.Form["PauseBehavior"] is { Length: > 0 } given ? given : "silence";
        FormRules.OneOf("PauseBehavior", "skip", "silence")(behavior);
        FormRules.OneOf("Status", RecordingRecord.Paused, RecordingRecord.InProgress, RecordingRecord.Stopped)(status);
        if (!recording.IsLive(now))
        {
            throw TwilioError.BadRequest(21220, $"Recording is {recording.Status(now)} and cannot be changed");
        }

        switch (status)
        {
            case RecordingRecord.Paused:
                recording.Pause(behavior == "skip", now);
                break;
            case RecordingRecord.InProgress:
                recording.Resume(now);
                break;
            default:
                recording.Stop(now);
                break;
        }
    }
}

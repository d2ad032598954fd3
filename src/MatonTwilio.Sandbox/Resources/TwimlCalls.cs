namespace MatonTwilio.Sandbox;

/// <summary>The changes of calls by TwiML and by the people who call.</summary>
internal static class TwimlCalls
{
    /// <summary>Creates a call to a number of the account.</summary>
    public static CallRecord Ring(Operation operation)
    {
        var own = Own(operation, operation.Form["To"]!) ?? throw TwilioError.NotFound(operation.Path);
        return Add(operation, "inbound", own, parent: null, CallRecord.Completed, CallInstructions.Of(operation.World, own).LeadHere);
    }

    /// <summary>Connects a call to another number.</summary>
    public static CallRecord Dial(Operation operation)
        => Add(operation, "outbound-dial", Own(operation, operation.Form["From"]!), operation.Form["CallSid"], FateOf(operation), isHeld: false);

    /// <summary>Creates a completed recording of the last words of the caller.</summary>
    public static RecordingRecord Record(Operation operation)
    {
        var recording = RecordingCreation.Of(operation.World, Find(operation), operation.Now - operation.World.Options.LifeCycleStep, "RecordVerb", channels: 1);
        recording.Stop(operation.Now);
        return recording;
    }

    /// <summary>Ends a call.</summary>
    public static CallRecord HangUp(Operation operation)
    {
        var call = Find(operation);
        call.LeavePlace(operation.Now);
        call.HangUp(operation.Now);
        return call;
    }

    private static string FateOf(Operation operation)
        => operation.Form["To"] == WellKnownNumbers.Recipient ? CallRecord.Completed : CallRecord.DrawFate(operation.World.Chance, 10);

    private static CallRecord Add(Operation operation, string direction, Record? own, string? parent, string fate, bool isHeld)
        => new(operation.World.NewIdentity(Calls.Resource, operation.AccountSid, operation.AccountPath, operation.Now))
        {
            From = operation.Form["From"]!,
            To = operation.Form["To"]!,
            Direction = direction,
            PhoneNumberSid = own?.Sid,
            ParentCallSid = parent,
            Stages = CallRecord.StagesTo(fate, operation.World.Options.LifeCycleStep, CallCreation.TalkOf(operation.World, isHeld)),
        };

    private static Record? Own(Operation operation, string number) => IncomingPhoneNumbers.Owned(operation.World, operation.AccountPath, number);

    private static CallRecord Find(Operation operation)
        => operation.Form["CallSid"] is { } sid && operation.World.Records.Find(sid) is CallRecord call ? call : throw TwilioError.NotFound(operation.Path);
}

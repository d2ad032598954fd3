namespace MatonTwilio.Sandbox;

/// <summary>Ends a call in progress, or gives it other instructions.</summary>
internal static class CallUpdate
{
    public static void Update(Operation operation, Record record)
    {
        var call = (CallRecord)record;
        var now = call.At(operation.Now).Status;
        var isOver = call.EndedAt(operation.Now) is not null;
        var redirects = Redirects(operation.Form);
        if (redirects && now != CallRecord.InProgress)
        {
            throw TwilioError.BadRequest(21220, "Call is not in-progress. Cannot redirect.");
        }

        switch (operation.Form["Status"])
        {
            case null:
                break;
            case CallRecord.Completed when !isOver:
            case CallRecord.Canceled when !isOver && now != CallRecord.InProgress:
                call.Stopped = new(operation.Form["Status"]!, operation.Now);
                break;
            case CallRecord.Completed or CallRecord.Canceled:
                throw TwilioError.BadRequest(21220, $"Invalid call state: the call is {now}");
            case string other:
                throw TwilioError.InvalidParameter("Status", other);
        }

        if (redirects || call.EndedAt(operation.Now) is not null)
        {
            call.LeavePlace(operation.Now);
        }

        if (redirects && CallInstructions.Of(operation.World, call.ParentPath, operation.Form).LeadHere)
        {
            call.Hold();
        }

        call.Updated = operation.Now;
        CallEvents.AddRequest(operation, call, 200);
    }

    private static bool Redirects(FormFields form)
    {
        if (form["Url"] is { Length: > 0 } url)
        {
            CallCreation.CheckUrl(url);
            return true;
        }

        if (form["Twiml"] is { Length: > 0 } twiml)
        {
            CallCreation.CheckTwiml(twiml);
            return true;
        }

        return false;
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>A call that a request can change only while it is in progress.</summary>
internal static class LiveCall
{
    /// <summary>The call in the path; 21220 if it is not in progress.</summary>
    public static CallRecord Of(Operation operation)
    {
        var call = (CallRecord)operation.Parent!;
        return call.At(operation.Now).Status == CallRecord.InProgress
            ? call
            : throw TwilioError.BadRequest(21220, "Requested resource is not eligible: the call is not in-progress");
    }
}

namespace MatonTwilio.Sandbox;

/// <summary>A call to which something can be done only while it is in progress.</summary>
internal static class LiveCall
{
    /// <summary>The call of the path; 21220 where it is not in progress.</summary>
    public static CallRecord Of(Operation operation)
    {
        var call = (CallRecord)operation.Parent!;
        return call.At(operation.Now).Status == CallRecord.InProgress
            ? call
            : throw TwilioError.BadRequest(21220, "Requested resource is not eligible: the call is not in-progress");
    }
}

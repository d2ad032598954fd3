namespace MatonTwilio.Sandbox;

/// <summary>Where a caller can be while the call goes on: in a conference, in a queue.</summary>
internal interface ICallPlace
{
    /// <summary>The call was hung up, or got other instructions.</summary>
    void Leave(DateTimeOffset now);
}

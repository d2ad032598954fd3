namespace MatonTwilio.Sandbox;

/// <summary>A conference or a queue in which a caller is during the call.</summary>
internal interface ICallPlace
{
    /// <summary>Removes the caller, because the call ended or got other instructions.</summary>
    void Leave(DateTimeOffset now);
}

using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that manage connections.</summary>
public abstract class ConnectionCommand : SessionCommand
{
    /// <summary>The app of every connection that the module creates.</summary>
    private protected const string TwilioApp = "twilio";

    /// <summary>A client for the control endpoint.</summary>
    private protected ConnectionClient MakeClient() => new(RequireSession()) { Log = WriteLog };
}

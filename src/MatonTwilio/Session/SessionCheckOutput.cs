using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Writes the checks of a session, each as soon as it is complete.</summary>
internal static class SessionCheckOutput
{
    public static void WriteChecks(this MatonCommand command, GatewaySession? session)
    {
        foreach (var check in command.Checks(session))
        {
            command.WriteObject(check);
        }
    }

    public static IEnumerable<MatonCheck> Checks(this MatonCommand command, GatewaySession? session) => command.Pull(SessionChecks.RunAsync(session, command.WriteLog));
}

using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>Writes the checks of a session, each as soon as it is known.</summary>
internal static class SessionCheckOutput
{
    public static void WriteChecks(this MatonCommand command, GatewaySession? session)
    {
        var checks = SessionChecks.RunAsync(session, command.Say, command.Stop).GetAsyncEnumerator(command.Stop);
        while (command.Await(_ => checks.MoveNextAsync().AsTask()))
        {
            command.WriteObject(checks.Current);
        }
    }
}
